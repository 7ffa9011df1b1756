// Between the Kafka form and `source.kafka`.
import { mendPem } from '../../lib/pem';
import type { z } from '../../lib/zod';
import { compact, given, givenFlag, givenList, givenPem, givenSecret, shown } from '../parts/build';
import { credentialShape, type KafkaAuthentication, type KafkaType } from './auth';
import { emptyKafka, type KafkaValues } from './values';
import type { kafkaCreate } from './write';

export type KafkaCreate = z.output<typeof kafkaCreate>;

export function kafkaToCreate(values: KafkaValues): KafkaCreate {
  const shape = credentialShape(values.type, values.authentication);
  return compact({
    type: values.type as KafkaType,
    format: values.format as KafkaCreate['format'],
    brokers: values.brokers.trim(),
    topics: values.topics.trim(),
    consumerGroup: given(values.consumerGroup),
    authentication: given(values.authentication) as KafkaAuthentication | undefined,
    iamRole: shape === 'role' ? given(values.iamRole) : undefined,
    credentials: credentialsOf(values),
    caCertificate: givenPem(values.caCertificate),
    offset: offsetOf(values),
    schemaRegistry: registryOf(values),
    reversePrivateEndpointIds: givenList(values.reversePrivateEndpointIds),
    exactlyOnce: givenFlag(values.exactlyOnce),
  });
}

function credentialsOf(values: KafkaValues): KafkaCreate['credentials'] {
  switch (credentialShape(values.type, values.authentication)) {
    case 'password':
      return { username: values.username.trim(), password: values.password };
    case 'accessKey':
      return { accessKeyId: values.accessKeyId.trim(), secretKey: values.secretKey };
    case 'connectionString':
      return { connectionString: values.connectionString };
    case 'certificate':
      return { certificate: mendPem(values.certificate), privateKey: mendPem(values.privateKey) };
    default:
      return undefined;
  }
}

function offsetOf({ offsetStrategy, offsetTimestamp }: KafkaValues): KafkaCreate['offset'] {
  const strategy = given(offsetStrategy) as NonNullable<KafkaCreate['offset']>['strategy'] | undefined;
  if (strategy === undefined) return undefined;
  return strategy === 'from_timestamp' ? { strategy, timestamp: offsetTimestamp.trim() } : { strategy };
}

function registryOf(values: KafkaValues): KafkaCreate['schemaRegistry'] {
  const url = given(values.registryUrl);
  if (url === undefined) return undefined;
  const username = given(values.registryUsername);
  return compact({
    url,
    authentication: given(values.registryAuthentication) as 'PLAIN' | undefined,
    caCertificate: givenPem(values.registryCaCertificate),
    credentials:
      username === undefined ? undefined : { username, password: givenSecret(values.registryPassword) ?? '' },
  });
}

export function kafkaFromCreate(create: Partial<KafkaCreate>): KafkaValues {
  const credentials: Record<string, string> = { ...create.credentials };
  const registry = create.schemaRegistry;
  return {
    ...emptyKafka(create.type),
    brokers: shown(create.brokers),
    topics: shown(create.topics),
    format: create.format ?? 'JSONEachRow',
    consumerGroup: shown(create.consumerGroup),
    authentication: shown(create.authentication),
    iamRole: shown(create.iamRole),
    caCertificate: shown(create.caCertificate),
    reversePrivateEndpointIds: create.reversePrivateEndpointIds ?? [],
    username: shown(credentials['username']),
    password: shown(credentials['password']),
    accessKeyId: shown(credentials['accessKeyId']),
    secretKey: shown(credentials['secretKey']),
    connectionString: shown(credentials['connectionString']),
    certificate: shown(credentials['certificate']),
    privateKey: shown(credentials['privateKey']),
    offsetStrategy: shown(create.offset?.strategy),
    offsetTimestamp: shown(create.offset?.timestamp),
    registryUrl: shown(registry?.url),
    registryAuthentication: shown(registry?.authentication),
    registryUsername: shown(registry?.credentials?.username),
    registryPassword: shown(registry?.credentials?.password),
    registryCaCertificate: shown(registry?.caCertificate),
    exactlyOnce: shown(create.exactlyOnce),
  };
}
