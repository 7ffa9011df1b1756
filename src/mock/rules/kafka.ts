// What the server checks of a Kafka source beyond its shape (api-notes 3.1).
import type { KafkaRead } from '../../sources/kafka/wire';
import { wrongWithBrokers, wrongWithTopics } from '../../sources/kafka/lists';
import { isMinute } from '../../sources/parts/time';
import { demand } from '../refusal';
import type { CreateSources, PatchSources, RuleContext } from './sourceBody';
import { checkKafkaAuthentication } from './kafkaAuthentication';
import { requirePem } from './texts';
import { requireReachableHost } from './reachability';

type Create = CreateSources['kafka'];
type Patch = PatchSources['kafka'];

/** Authentication, the brokers, where to start, the registry and the private endpoints. */
export function checkKafkaCreate(source: Create, { service }: RuleContext): void {
  checkKafkaAuthentication({
    type: source.type,
    authentication: source.authentication,
    iamRole: source.iamRole,
    credentials: source.credentials,
    credentialsKept: false,
    provider: service.facts.provider,
  });
  checkCertificates(source);
  checkLists(source);
  checkOffset(source);
  checkRegistry(source);
  checkEndpoints(source.reversePrivateEndpointIds, { service });
}

/** A patch changes the authentication, nothing else. New credentials go with a new method. */
export function checkKafkaPatch(patch: Patch, current: KafkaRead, { service }: RuleContext): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is stored came in through the write schema, whose enums are closed
  const stored = current as Pick<Create, 'type' | 'authentication'>;
  const authentication = patch.authentication ?? stored.authentication;
  const same = authentication === stored.authentication;
  checkKafkaAuthentication({
    type: stored.type,
    authentication,
    iamRole: patch.iamRole ?? (same ? (current.iamRole ?? undefined) : undefined),
    credentials: patch.credentials,
    credentialsKept: same,
    provider: service.facts.provider,
  });
  checkCertificates(patch);
  checkEndpoints(patch.reversePrivateEndpointIds, { service });
}

function checkCertificates({
  credentials,
  caCertificate,
}: Pick<Patch, 'credentials' | 'caCertificate'>): void {
  requirePem('source.kafka.caCertificate', caCertificate);
  if (!credentials || !('certificate' in credentials)) return;
  requirePem('source.kafka.credentials.certificate', credentials.certificate);
  requirePem('source.kafka.credentials.privateKey', credentials.privateKey, 'private key');
}

function checkLists({ type, brokers, topics }: Create): void {
  const wrongBrokers = wrongWithBrokers(brokers, type);
  demand(wrongBrokers === undefined, `source.kafka.brokers: ${wrongBrokers}`);
  const wrongTopics = wrongWithTopics(topics);
  demand(wrongTopics === undefined, `source.kafka.topics: ${wrongTopics}`);
}

function checkOffset({ offset }: Create): void {
  if (!offset) return;
  const timed = offset.strategy === 'from_timestamp';
  demand(timed || offset.timestamp === undefined, 'source.kafka.offset.timestamp: only with from_timestamp');
  demand(!timed || offset.timestamp, 'source.kafka.offset.timestamp: Required with from_timestamp');
  demand(
    !timed || isMinute(offset.timestamp ?? ''),
    'source.kafka.offset.timestamp: must have the form 2021-01-01T00:00',
  );
}

function checkRegistry({ format, schemaRegistry }: Create): void {
  demand(
    format !== 'AvroConfluent' || schemaRegistry,
    'source.kafka.schemaRegistry: Required for format AvroConfluent',
  );
  if (!schemaRegistry) return;
  demand(
    /^https:\/\/[^/\s]+/.test(schemaRegistry.url),
    'source.kafka.schemaRegistry.url: must be an https URL',
  );
  requirePem('source.kafka.schemaRegistry.caCertificate', schemaRegistry.caCertificate);
  requireReachableHost(schemaRegistry.url);
}

function checkEndpoints(ids: readonly string[] | undefined, { service }: RuleContext): void {
  for (const id of ids ?? []) {
    demand(
      service.privateEndpoints.has(id),
      `source.kafka.reversePrivateEndpointIds: "${id}" does not exist`,
    );
  }
}
