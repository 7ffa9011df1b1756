// Reverse private endpoints (AWS PrivateLink, GCP PSC): how ClickPipes reaches a source that has no public address.
import { withRaw } from '../../api/receive';
import { lenient, list, openEnum, shown } from '../../api/schema';
import { z } from '../../lib/zod';

export const endpointTypes = [
  'VPC_ENDPOINT_SERVICE',
  'VPC_RESOURCE',
  'MSK_MULTI_VPC',
  'GCP_PSC_SERVICE_ATTACHMENT',
] as const;
export const mskAuthentications = ['SASL_IAM', 'SASL_SCRAM'] as const;
export const endpointStatuses = [
  'Unknown',
  'Provisioning',
  'PendingAcceptance',
  'Ready',
  'Rejected',
  'Expired',
  'Failed',
  'Deleting',
] as const;

const text = () => z.string().check(z.minLength(1));
const readText = lenient(shown());
const dnsMappings = z.array(z.strictObject({ privateDnsName: text() }));

/** With what it has beyond the name, such as the target: the list is replaced whole, so all of it is sent back. */
const mappingRead = z.catchall(z.object({ privateDnsName: lenient(z.string()) }), z.unknown());

const endpointRead = z.object({
  id: z.string(),
  serviceId: readText,
  endpointId: readText,
  description: readText,
  type: lenient(openEnum(endpointTypes)),
  status: lenient(openEnum(endpointStatuses)),
  vpcEndpointServiceName: readText,
  vpcResourceConfigurationId: readText,
  vpcResourceShareArn: readText,
  mskClusterArn: readText,
  mskAuthentication: lenient(openEnum(mskAuthentications)),
  gcpServiceAttachment: readText,
  customPrivateDnsMappings: lenient(list(mappingRead)),
  dnsNames: lenient(list(shown())),
  privateDnsNames: lenient(list(shown())),
});
export const reversePrivateEndpoint = withRaw(endpointRead);
export type ReversePrivateEndpoint = z.output<typeof reversePrivateEndpoint>;

/** What each type needs to be created with. */
export const fieldsOfType = {
  VPC_ENDPOINT_SERVICE: ['vpcEndpointServiceName'],
  VPC_RESOURCE: ['vpcResourceConfigurationId', 'vpcResourceShareArn'],
  MSK_MULTI_VPC: ['mskClusterArn', 'mskAuthentication'],
  GCP_PSC_SERVICE_ATTACHMENT: ['gcpServiceAttachment'],
} as const satisfies Record<(typeof endpointTypes)[number], readonly string[]>;

export const DESCRIPTION_MAX = 255;

export const reversePrivateEndpointCreate = z
  .strictObject({
    description: z.string().check(z.minLength(1), z.maxLength(DESCRIPTION_MAX)),
    type: z.enum(endpointTypes),
    vpcEndpointServiceName: z.optional(text()),
    vpcResourceConfigurationId: z.optional(text()),
    vpcResourceShareArn: z.optional(text()),
    mskClusterArn: z.optional(text()),
    mskAuthentication: z.optional(z.enum(mskAuthentications)),
    gcpServiceAttachment: z.optional(text()),
    customPrivateDnsMappings: z.optional(dnsMappings),
  })
  .check(
    z.refine((body) => fieldsOfType[body.type].every((field) => body[field] !== undefined), {
      error: 'A field that this type of endpoint needs is missing.',
    }),
  );

export type ReversePrivateEndpointCreate = z.output<typeof reversePrivateEndpointCreate>;

/** The list replaces the old one; `[]` clears it. Mappings that stay go back as they came. */
export const reversePrivateEndpointPatch = z.strictObject({
  customPrivateDnsMappings: z.array(z.catchall(z.object({ privateDnsName: text() }), z.unknown())),
});
export type ReversePrivateEndpointPatch = z.output<typeof reversePrivateEndpointPatch>;
