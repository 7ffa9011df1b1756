// The form of a new endpoint: what stands on the screen, its rules, and the way to the body and back.
import { keysIn } from '../../lib/objects';
import type { Finding } from '../../form/findings';
import {
  DESCRIPTION_MAX,
  fieldsOfType,
  mskAuthentications,
  type ReversePrivateEndpoint,
  type ReversePrivateEndpointCreate,
  type ReversePrivateEndpointPatch,
} from './wire';
import { endpointName, fieldLabels, typeLabels } from './names';
import {
  attachmentParts,
  doubledName,
  holderOf,
  isDnsName,
  takesDnsNames,
  type EndpointField,
  type EndpointType,
} from './rules';
import { statusMeaning } from './statuses';

/** All texts; `privateDnsNames` is a list of them. Fields of the types that are not chosen keep what was typed. */
export type EndpointValues = {
  description: string;
  type: EndpointType;
  privateDnsNames: readonly string[];
} & {
  [Field in EndpointField]: string;
};

/** What is known around the form. */
interface EndpointContext {
  /** The endpoints that the service has. */
  others: readonly ReversePrivateEndpoint[];
  /** The service's, such as `us-east-1`. */
  region?: string | null | undefined;
}

/** An untouched form. On Google Cloud there is one type; on AWS a VPC resource is what the vendor advises. */
export function emptyEndpoint(provider: string | null | undefined): EndpointValues {
  return {
    description: '',
    type: provider === 'gcp' ? 'GCP_PSC_SERVICE_ATTACHMENT' : 'VPC_RESOURCE',
    vpcEndpointServiceName: '',
    vpcResourceConfigurationId: '',
    vpcResourceShareArn: '',
    mskClusterArn: '',
    mskAuthentication: 'SASL_IAM',
    gcpServiceAttachment: '',
    privateDnsNames: [],
  };
}

const USUAL: Readonly<Partial<Record<EndpointField, { form: RegExp; words: string }>>> = {
  vpcEndpointServiceName: {
    form: /^com\.amazonaws\.vpce\.[a-z0-9-]+\.vpce-svc-[0-9a-f]+$/,
    words: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
  },
  vpcResourceConfigurationId: { form: /^rcfg-[0-9a-f]+$/, words: 'rcfg-0123456789abcdef0' },
  vpcResourceShareArn: {
    form: /^arn:aws[a-z-]*:ram:[a-z0-9-]+:\d{12}:resource-share\/\S+$/,
    words: 'arn:aws:ram:us-east-1:123456789012:resource-share/…',
  },
  mskClusterArn: {
    form: /^arn:aws[a-z-]*:kafka:[a-z0-9-]+:\d{12}:cluster\/\S+$/,
    words: 'arn:aws:kafka:us-east-1:123456789012:cluster/…',
  },
};

/** All rules. Fields that the chosen type does not use are not looked at. */
export function checkEndpoint(values: EndpointValues, { others, region }: EndpointContext): Finding[] {
  const findings: Finding[] = [];
  const error = (field: string, message: string) => findings.push({ field, message, severity: 'error' });
  const warn = (field: string, message: string) => findings.push({ field, message, severity: 'warning' });

  const { length } = values.description.trim();
  if (length === 0) error('description', 'Describe the endpoint: it is the name people will know it by.');
  if (length > DESCRIPTION_MAX) {
    error('description', `A description has ${DESCRIPTION_MAX} characters at most; this one has ${length}.`);
  }
  for (const field of fieldsOfType[values.type]) {
    const text = values[field].trim();
    const usual = USUAL[field];
    if (text === '') error(field, `Enter the ${inSentence(field)}.`);
    else if (/\s/.test(text)) error(field, `There is a blank in the ${inSentence(field)}. Take it out.`);
    else if (usual && !usual.form.test(text)) warn(field, `Usually this looks like ${usual.words}.`);
    else if (elsewhere(values.type, text, region)) {
      warn(
        field,
        `This is not in ${region}, where the service is. ${typeLabels[values.type]} does not cross regions.`,
      );
    }
  }
  if (values.type === 'MSK_MULTI_VPC' && !isMskAuthentication(values.mskAuthentication)) {
    error('mskAuthentication', 'Choose how pipes sign in to the cluster.');
  }
  const attachment = values.gcpServiceAttachment.trim();
  if (values.type === 'GCP_PSC_SERVICE_ATTACHMENT' && attachment !== '' && !attachmentParts(attachment)) {
    error(
      'gcpServiceAttachment',
      'Enter it in the form projects/{project}/regions/{region}/serviceAttachments/{name}.',
    );
  }
  const twin = others.find((other) => isLike(other, endpointToCreate(values)));
  if (twin && !statusMeaning(twin.status).dead) {
    warn('description', 'The service has such an endpoint already. Several pipes can share one.');
  }
  if (takesDnsNames(values.type)) findings.push(...checkDnsNames(values.privateDnsNames, others));
  return findings;
}

/** The label of a field within a sentence: `cluster ARN`. */
function inSentence(field: EndpointField): string {
  const label = fieldLabels[field];
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Does an ARN name another region than the service's? Endpoint services may be in another. */
function elsewhere(type: EndpointType, text: string, region: string | null | undefined): boolean {
  if (!region || type === 'VPC_ENDPOINT_SERVICE' || !text.startsWith('arn:')) return false;
  const named = text.split(':')[3];
  return named !== undefined && named !== '' && named !== region;
}

function isMskAuthentication(text: string): text is (typeof mskAuthentications)[number] {
  return mskAuthentications.some((each) => each === text);
}

/** The rules of private DNS names, which an existing endpoint keeps too; `others` are the service's other endpoints. */
export function checkDnsNames(
  given: readonly string[],
  others: readonly ReversePrivateEndpoint[],
): Finding[] {
  const names = trimmed(given);
  const error = (message: string): Finding[] => [{ field: 'privateDnsNames', message, severity: 'error' }];
  const wrong = names.find((name) => !isDnsName(name));
  if (wrong !== undefined) {
    return error(`"${wrong}" is not a DNS name. Enter names like db.example.com or *.example.com.`);
  }
  const double = doubledName(names);
  if (double !== undefined) return error(`"${double}" is given twice. Take one out.`);
  for (const name of names) {
    const holder = holderOf(name, others);
    if (holder) {
      return error(
        `"${name}" belongs to "${endpointName(holder)}" already. A name is given to one endpoint of a service.`,
      );
    }
  }
  return [];
}

/** The body to send: only what the type uses. Assumes that `checkEndpoint` found no error. */
export function endpointToCreate(values: EndpointValues): ReversePrivateEndpointCreate {
  const names = takesDnsNames(values.type) ? trimmed(values.privateDnsNames) : [];
  const own = Object.fromEntries(fieldsOfType[values.type].map((field) => [field, values[field].trim()]));
  return {
    description: values.description.trim(),
    type: values.type,
    ...own,
    ...(names.length === 0 ? {} : { customPrivateDnsMappings: toMappings(names) }),
  };
}

/** Same type, same fields of that type, same description: what tells an endpoint that was just asked for. */
export function isLike(endpoint: ReversePrivateEndpoint, body: ReversePrivateEndpointCreate): boolean {
  return (
    endpoint.type === body.type &&
    endpoint.description?.trim() === body.description.trim() &&
    fieldsOfType[body.type].every((field) => endpoint[field] === body[field])
  );
}

/**
 * Values to make an endpoint like this one. Its private DNS names stay with it as long as it is there. Undefined for a
 * type that cannot be made here.
 */
export function endpointAgain(endpoint: ReversePrivateEndpoint): EndpointValues | undefined {
  const type = keysIn(fieldsOfType).find((each) => each === endpoint.type);
  if (!type) return undefined;
  const own = fieldsOfType[type].map((field) => [field, endpoint[field] ?? '']);
  return {
    ...emptyEndpoint(undefined),
    description: endpoint.description ?? '',
    type,
    ...Object.fromEntries(own),
  };
}

function toMappings(names: readonly string[]): { privateDnsName: string }[] {
  return trimmed(names).map((privateDnsName) => ({ privateDnsName }));
}

/**
 * The list that takes the place of the endpoint's: these names, and those that it has already just as it has them, with
 * their targets. A mapping that is sent without its target falls to the default one.
 */
export function replacedMappings(
  { customPrivateDnsMappings }: ReversePrivateEndpoint,
  names: readonly string[],
): ReversePrivateEndpointPatch['customPrivateDnsMappings'] {
  return toMappings(names).map((mapping) => {
    const wanted = mapping.privateDnsName.toLowerCase();
    const stored = customPrivateDnsMappings?.find((each) => each.privateDnsName?.toLowerCase() === wanted);
    return { ...withoutNulls(stored), ...mapping };
  });
}

/** The API writes null where it takes no null. */
function withoutNulls(object: object | undefined): object {
  return Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== null));
}

function trimmed(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
