// Fields that several kinds have alike.
import type { FieldSpec } from '../fields';

export const AWS_ROLE_DOCS = 'https://clickhouse.com/docs/integrations/clickpipes/security/aws-iam-role';

type When = NonNullable<FieldSpec['when']>;

/** A role that ClickPipes takes on. `example`: what the name of one ends in. */
export function iamRoleField(more: { example: string; when: When; docs?: string; patch?: boolean }) {
  const { example, ...rest } = more;
  return {
    control: 'text',
    path: 'iamRole',
    label: 'IAM role',
    code: true,
    required: true,
    placeholder: `arn:aws:iam::123456789012:role/ClickHouseAccessRole-${example}`,
    help: 'ARN of a role that trusts the IAM role of your service. Only for services on AWS.',
    patch: true,
    ...rest,
  } as const;
}

/** An access key: its ID and its secret. `path`: what holds them. */
export function accessKeyFields(path: string, more: Pick<FieldSpec, 'when' | 'varies'>) {
  const common = { required: true, credential: 'Access key', patch: true, ...more } as const;
  return {
    accessKeyId: { control: 'text', path: `${path}.accessKeyId`, label: 'Access key ID', ...common },
    secretKey: {
      control: 'secret',
      path: `${path}.secretKey`,
      label: 'Secret access key',
      secret: true,
      beside: true,
      ...common,
    },
  } as const;
}

/** The key file of a Google service account, sent as base64. */
export const keyFileField = {
  control: 'keyFile',
  label: 'Service account key',
  required: true,
  secret: true,
  credential: 'Service account key',
  help: 'The JSON key file: choose or drop it here, or paste what is in it. It is sent in base64.',
  docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
} as const;

export const caCertificateField = {
  control: 'pem',
  path: 'caCertificate',
  label: 'CA certificate',
  patch: true,
} as const;

/** On the overview, where a flag that is not set is off. */
export function yesOrNo(value: unknown): string {
  return value === true ? 'Yes' : 'No';
}

const isTlsOn = ({ disableTls }: { disableTls: string }) => disableTls !== 'true';

/** Without TLS the rest is neither asked for nor sent: the API takes them together only to refuse them. */
export const tlsFields = {
  disableTls: {
    control: 'flag',
    path: 'disableTls',
    label: 'Connect without TLS',
    help: 'Only for databases that have no TLS.',
    patch: true,
    inWords: yesOrNo,
  },
  skipCertVerification: {
    control: 'flag',
    path: 'skipCertVerification',
    label: 'Take any certificate',
    help: 'Encrypts without making sure who answers.',
    patch: true,
    beside: true,
    when: isTlsOn,
  },
  tlsHost: {
    control: 'text',
    path: 'tlsHost',
    label: 'TLS host name',
    help: 'The name in the certificate, if it is not the host above.',
    code: true,
    patch: true,
    when: isTlsOn,
  },
  caCertificate: {
    ...caCertificateField,
    help: 'PEM, if the certificate of the database is signed by a private authority.',
    when: isTlsOn,
  },
} as const;
