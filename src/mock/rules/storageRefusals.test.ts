// Object storage, databases, and sources that cannot be reached: a body that is right but for one thing, and the server's words.
import { describe, expect, it } from 'vitest';
import {
  ROLE,
  kafka,
  s3,
  gcs,
  azure,
  postgres,
  mysql,
  mongodb,
  bigquery,
  type Change,
} from '../examples/variations';
import { rig } from '../rig';

const cdc = { replicationMode: 'cdc' };
const table = (change: Change = {}) => ({
  sourceSchemaName: 'public',
  sourceTable: 'a',
  targetTable: 'a',
  ...change,
});

const refusals: [what: string, body: unknown, words: RegExp][] = [
  [
    'choices in braces',
    s3({ url: 'https://b.s3.amazonaws.com/{a,b}/*.json' }),
    /url: Braces are not supported/,
  ],
  [
    'two addresses',
    s3({ url: 'https://b.s3.amazonaws.com/a https://b.s3.amazonaws.com/b' }),
    /url: There is a blank/,
  ],
  ['a delimiter of Parquet', s3({ format: 'Parquet', delimiter: ';' }), /delimiter: not for format Parquet/],
  [
    'a role that is no ARN',
    s3({ authentication: 'IAM_ROLE', accessKey: undefined, iamRole: 'reader' }),
    /is not the ARN/,
  ],
  [
    'a key file that is not encoded',
    gcs({ serviceAccountKey: 'not base64' }),
    /serviceAccountKey: must be base64/,
  ],
  [
    'a port behind +srv',
    mongodb({ uri: 'mongodb+srv://cluster0.example.net:27017' }),
    /uri: An address with \+srv/,
  ],
  // Object storage.
  [
    'a role for Google',
    gcs({ authentication: 'IAM_ROLE', serviceAccountKey: undefined, iamRole: ROLE }),
    /IAM_ROLE is not supported for gcs/,
  ],
  [
    'a service account for S3',
    s3({ authentication: 'SERVICE_ACCOUNT' }),
    /SERVICE_ACCOUNT is not supported for s3/,
  ],
  [
    'a public bucket of DigitalOcean',
    s3({ type: 'dospaces', authentication: undefined, accessKey: undefined }),
    /public is not supported for dospaces/,
  ],
  ['keys for a public bucket', s3({ authentication: undefined }), /accessKey: only for IAM_USER/],
  ['no keys', s3({ accessKey: undefined }), /accessKey: Required for IAM_USER/],
  ['no URL', s3({ url: undefined }), /url: Required for s3/],
  ['a URL for Azure', azure({ url: 'https://a.example.com/b' }), /url: not for azureblobstorage/],
  ['Azure without container', azure({ azureContainerName: undefined }), /azureContainerName: Required/],
  ['Azure without connection string', azure({ connectionString: undefined }), /connectionString: Required/],
  [
    'a queue for one reading',
    s3({ queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q' }),
    /queueUrl: only for continuous/,
  ],
  [
    'a queue of a public bucket',
    s3({
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
      isContinuous: true,
      authentication: undefined,
      accessKey: undefined,
    }),
    /queueUrl: not for public buckets/,
  ],
  [
    'a queue that is none',
    s3({ queueUrl: 'https://example.com/q', isContinuous: true }),
    /not the URL of an SQS queue/,
  ],
  [
    'a subscription that is none',
    gcs({ queueUrl: 'sub', isContinuous: true }),
    /projects\/\{project\}\/subscriptions/,
  ],
  ['skipping without a queue', s3({ skipInitialLoad: true }), /skipInitialLoad: only with queueUrl/],
  [
    'skipping and starting after',
    s3({
      isContinuous: true,
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
      skipInitialLoad: true,
      startAfter: 'a',
    }),
    /startAfter: cannot be given/,
  ],
  // Databases.
  ['no credentials', postgres({ credentials: undefined }), /credentials: Required for basic/],
  ['a role with a password', postgres({ iamRole: ROLE }), /iamRole: only for IAM_ROLE/],
  [
    'a password with a role',
    postgres({ authentication: 'IAM_ROLE', iamRole: ROLE }),
    /credentials: not with IAM_ROLE/,
  ],
  [
    'IAM in lower case',
    postgres({ authentication: 'iam_role' }),
    /authentication: Must be one of basic, IAM_ROLE/,
  ],
  ['a host with a scheme', postgres({ host: 'postgres://db.example.com' }), /is not a host name/],
  ['a host with an underscore', postgres({ host: 'db_1.example.com' }), /is not a host name/],
  ['TLS off and checked', mysql({ disableTls: true, tlsHost: 'a' }), /disableTls: not together with tlsHost/],
  [
    'a slot with cdc',
    postgres({ settings: { ...cdc, replicationSlotName: 's' } }),
    /replicationSlotName: only with replicationMode cdc_only/,
  ],
  [
    'a failover slot of one’s own',
    postgres({
      settings: { replicationMode: 'cdc_only', replicationSlotName: 's', enableFailoverSlots: true },
    }),
    /enableFailoverSlots: not with/,
  ],
  [
    'file positions on MariaDB',
    mysql({ type: 'mariadb', settings: { ...cdc, replicationMechanism: 'FILE_POS' } }),
    /MariaDB supports GTID only/,
  ],
  [
    'no table',
    postgres({ tableMappings: [] }),
    /^BAD_REQUEST: source\.postgres\.tableMappings: Must not be empty$/,
  ],
  [
    'a target twice',
    postgres({ tableMappings: [table(), table({ sourceTable: 'b' })] }),
    /duplicate target table a/,
  ],
  [
    'a source twice',
    postgres({ tableMappings: [table(), table({ targetTable: 'b' })] }),
    /public\.a is mapped more than once/,
  ],
  ['a dot in a name', postgres({ tableMappings: [table({ sourceTable: 'a.b' })] }), /contains a dot/],
  [
    'a key flag without keys',
    postgres({ tableMappings: [table({ useCustomSortingKey: true })] }),
    /sortingKeys are required/,
  ],
  [
    'a key that is excluded',
    postgres({
      tableMappings: [table({ useCustomSortingKey: true, sortingKeys: ['id'], excludedColumns: ['id'] })],
    }),
    /sorting key id is an excluded column/,
  ],
  [
    'a blank partition',
    postgres({ tableMappings: [table({ partitionByExpr: ' ' })] }),
    /partitionByExpr must not be blank/,
  ],
  [
    'another scheme',
    mongodb({ uri: 'https://cluster.example.com' }),
    /uri: Enter an address that begins with mongodb/,
  ],
  ['a URI without credentials', mongodb({ credentials: undefined }), /credentials: Required unless the URI/],
  [
    'staging elsewhere',
    bigquery({ snapshotStagingPath: 's3://a/b' }),
    /snapshotStagingPath: must have the form gs:/,
  ],
  ['BigQuery with changes', bigquery({ settings: cdc }), /replicationMode: Must be one of snapshot/],
  // Connection.
  [
    'a broker nobody has',
    kafka({ brokers: 'a.example.com:9092,b.invalid:9092' }),
    /^BAD_REQUEST: failed to establish connection: dial tcp: lookup b\.invalid: no such host$/,
  ],
  [
    'a registry nobody has',
    kafka({ schemaRegistry: { url: 'https://registry.invalid/x' } }),
    /lookup registry\.invalid: no such host/,
  ],
  [
    'a database nobody has',
    postgres({ host: 'unreachable.example.com' }),
    /lookup unreachable\.example\.com: no such host/,
  ],
  [
    'a cluster nobody has',
    mongodb({ uri: 'mongodb://u:p@db.invalid:27017/x' }),
    /lookup db\.invalid: no such host/,
  ],
  [
    'a bucket nobody has',
    s3({ url: 'https://bucket.invalid/*.json' }),
    /lookup bucket\.invalid: no such host/,
  ],
];

describe('a create is refused for', () => {
  it.each(refusals)('%s', async (_, sent, words) => {
    const { call, pipes } = rig();
    const { status, body: reply } = await call('POST', pipes, sent);
    expect([status, reply?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
