// What may be in a reverse private endpoint beyond its shape (api-notes 8). The form says it in sentences, the mock refuses.
import { fieldsOfType, type endpointTypes } from './wire';

export type EndpointType = (typeof endpointTypes)[number];
export type EndpointField = (typeof fieldsOfType)[EndpointType][number];

/** Who connects: the owner of an AWS source lets this account in (RAM share, endpoint service, cluster policy). */
export const CLICKPIPES_AWS_ACCOUNT = '072088201116';

/** A name, or a name with a leading wildcard: `kafka.example.com`, `*.example.com`. */
const DNS_NAME = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const ATTACHMENT = /^projects\/([^/\s]+)\/regions\/([^/\s]+)\/serviceAttachments\/([^/\s]+)$/;

export function isDnsName(name: string): boolean {
  return DNS_NAME.test(name);
}

/** The parts of `projects/{project}/regions/{region}/serviceAttachments/{name}`; undefined for anything else. */
export function attachmentParts(
  uri: string,
): { project: string; region: string; attachment: string } | undefined {
  const [, project, region, attachment] = ATTACHMENT.exec(uri) ?? [];
  if (project === undefined || region === undefined || attachment === undefined) return undefined;
  return { project, region, attachment };
}

/** Does the type take private DNS names of one's own? A type newer than this program is left to the server. */
export function takesDnsNames(type: string | null | undefined): boolean {
  return type !== 'MSK_MULTI_VPC';
}

/** The fields that other types need and this one does not know. */
export function foreignFields(type: EndpointType): EndpointField[] {
  const own: readonly string[] = fieldsOfType[type];
  return [...new Set(Object.values(fieldsOfType).flat())].filter((field) => !own.includes(field));
}

/** The first name that is in the list twice. DNS does not tell capitals from small letters. */
export function doubledName(names: readonly string[]): string | undefined {
  const small = names.map((name) => name.toLowerCase());
  return names.find((_, index) => small.indexOf(small[index] ?? '') !== index);
}

interface HoldsNames {
  customPrivateDnsMappings?: readonly { privateDnsName?: string | null | undefined }[] | null | undefined;
}

/** The private DNS names that were given to an endpoint. */
export function mappedNames({ customPrivateDnsMappings }: HoldsNames): string[] {
  return (customPrivateDnsMappings ?? []).flatMap(({ privateDnsName }) => privateDnsName || []);
}

/** The other endpoint of the service that has this private DNS name already: a name is given once per service. */
export function holderOf<Other extends HoldsNames>(
  name: string,
  others: readonly Other[],
): Other | undefined {
  return others.find((other) => mappedNames(other).some((held) => held.toLowerCase() === name.toLowerCase()));
}
