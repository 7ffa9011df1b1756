// Reverse private endpoints (api-notes 8).
import type { ReversePrivateEndpointCreate } from '../../services/privateEndpoints/wire';
import {
  attachmentParts,
  doubledName,
  foreignFields,
  holderOf,
  isDnsName,
  takesDnsNames,
} from '../../services/privateEndpoints/rules';
import { demand } from '../refusal';
import type { StoredService } from '../state/service';

/** Refuses fields of another type and names that cannot be. That the type's own fields are there, the schema knows. */
export function checkEndpointCreate(body: ReversePrivateEndpointCreate, service: StoredService): void {
  for (const field of foreignFields(body.type)) {
    demand(body[field] === undefined, `${field}: not used by ${body.type}`);
  }
  const attachment = body.gcpServiceAttachment;
  demand(
    attachment === undefined || attachmentParts(attachment),
    'gcpServiceAttachment: must have the form projects/{project}/regions/{region}/serviceAttachments/{name}',
  );
  checkDnsMappings(body.customPrivateDnsMappings ?? [], body.type, service, undefined);
}

/** `self` is the endpoint whose own names do not count against uniqueness. */
export function checkDnsMappings(
  mappings: readonly { privateDnsName: string }[],
  type: string | null | undefined,
  service: StoredService,
  self: string | undefined,
): void {
  demand(
    takesDnsNames(type) || mappings.length === 0,
    'customPrivateDnsMappings: not supported for MSK_MULTI_VPC',
  );
  const names = mappings.map(({ privateDnsName }) => privateDnsName);
  const wrong = names.find((name) => !isDnsName(name));
  demand(wrong === undefined, `customPrivateDnsMappings: "${wrong}" is not a DNS name`);
  const others = [...service.privateEndpoints.values()]
    .filter(({ id }) => id !== self)
    .map(({ config }) => config);
  const taken = doubledName(names) ?? names.find((name) => holderOf(name, others));
  demand(taken === undefined, `customPrivateDnsMappings: "${taken}" is already used in this service`);
}
