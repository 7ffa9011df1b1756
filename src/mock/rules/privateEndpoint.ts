// Reverse private endpoints (domain 8).
import type { z } from '../../lib/zod';
import { fieldsOfType, type reversePrivateEndpointCreate } from '../../services/endpointWire';
import { demand } from '../refusal';
import type { ServiceRecord } from '../state/service';
import { firstDouble } from './mappings';

type Create = z.output<typeof reversePrivateEndpointCreate>;

/** A name, or a name with a leading wildcard: `kafka.example.com`, `*.example.com`. */
const DNS_NAME = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const ATTACHMENT = /^projects\/[^/]+\/regions\/[^/]+\/serviceAttachments\/[^/]+$/;

/** Refuses fields of another type and names that cannot be. That the type's own fields are there, the schema knows. */
export function checkEndpointCreate(body: Create, service: ServiceRecord): void {
  const own: readonly string[] = fieldsOfType[body.type];
  for (const field of new Set(Object.values(fieldsOfType).flat())) {
    demand(own.includes(field) || body[field] === undefined, `${field}: not used by ${body.type}`);
  }
  const attachment = body.gcpServiceAttachment;
  demand(
    attachment === undefined || ATTACHMENT.test(attachment),
    'gcpServiceAttachment: must have the form projects/{project}/regions/{region}/serviceAttachments/{name}',
  );
  checkDnsMappings(body.customPrivateDnsMappings ?? [], body.type, service, undefined);
}

/** `self` is the endpoint whose own names do not count against uniqueness. */
export function checkDnsMappings(
  mappings: readonly { privateDnsName: string }[],
  type: string | null | undefined,
  service: ServiceRecord,
  self: string | undefined,
): void {
  demand(
    type !== 'MSK_MULTI_VPC' || mappings.length === 0,
    'customPrivateDnsMappings: not supported for MSK_MULTI_VPC',
  );
  const names = mappings.map(({ privateDnsName }) => privateDnsName);
  const wrong = names.find((name) => !DNS_NAME.test(name));
  demand(wrong === undefined, `customPrivateDnsMappings: "${wrong}" is not a DNS name`);
  const others = [...service.privateEndpoints.values()]
    .filter(({ id }) => id !== self)
    .flatMap(({ config }) =>
      (config.customPrivateDnsMappings ?? []).map((mapping) => mapping.privateDnsName ?? ''),
    );
  const taken = firstDouble(names) ?? names.find((name) => others.includes(name));
  demand(taken === undefined, `customPrivateDnsMappings: "${taken}" is already used in this service`);
}
