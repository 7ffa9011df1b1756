// Object storage, databases, and sources that cannot be reached: a body that is right but for one thing, and the server's words.
import { describe, expect, it } from 'vitest';
import {
  IAM_ROLE_ARN,
  kafkaWith,
  s3With,
  gcsWith,
  azureWith,
  postgresWith,
  mysqlWith,
  mongodbWith,
  bigqueryWith,
  type FieldValues,
} from '../examples/variations';
import { mockClient } from '../testing/mockClient';

const cdc = { replicationMode: 'cdc' };
const table = (change: FieldValues = {}) => ({
  sourceSchemaName: 'public',
  sourceTable: 'a',
  targetTable: 'a',
  ...change,
});

const refusals: [what: string, body: unknown, words: RegExp][] = [
  [
    'choices in braces',
    s3With({ url: 'https://b.s3.amazonaws.com/{a,b}/*.json' }),
    /url: Braces are not supported/,
  ],
  [
    'two addresses',
    s3With({ url: 'https://b.s3.amazonaws.com/a https://b.s3.amazonaws.com/b' }),
    /url: There is a blank/,
  ],
  [
    'a delimiter of Parquet',
    s3With({ format: 'Parquet', delimiter: ';' }),
    /delimiter: not for format Parquet/,
  ],
  [
    'a role that is no ARN',
    s3With({ authentication: 'IAM_ROLE', accessKey: undefined, iamRole: 'reader' }),
    /is not the ARN/,
  ],
  [
    'a key file that is not encoded',
    gcsWith({ serviceAccountKey: 'not base64' }),
    /serviceAccountKey: must be base64/,
  ],
  [
    'a port behind +srv',
    mongodbWith({ uri: 'mongodb+srv://cluster0.example.net:27017' }),
    /uri: An address with \+srv/,
  ],
  // Object storage.
  [
    'a role for Google',
    gcsWith({ authentication: 'IAM_ROLE', serviceAccountKey: undefined, iamRole: IAM_ROLE_ARN }),
    /IAM_ROLE is not supported for gcs/,
  ],
  [
    'a service account for S3',
    s3With({ authentication: 'SERVICE_ACCOUNT' }),
    /SERVICE_ACCOUNT is not supported for s3/,
  ],
  [
    'a public bucket of DigitalOcean',
    s3With({ type: 'dospaces', authentication: undefined, accessKey: undefined }),
    /public is not supported for dospaces/,
  ],
  ['keys for a public bucket', s3With({ authentication: undefined }), /accessKey: only for IAM_USER/],
  ['no keys', s3With({ accessKey: undefined }), /accessKey: Required for IAM_USER/],
  ['no URL', s3With({ url: undefined }), /url: Required for s3/],
  ['a URL for Azure', azureWith({ url: 'https://a.example.com/b' }), /url: not for azureblobstorage/],
  ['Azure without container', azureWith({ azureContainerName: undefined }), /azureContainerName: Required/],
  [
    'Azure without connection string',
    azureWith({ connectionString: undefined }),
    /connectionString: Required/,
  ],
  [
    'a queue for one reading',
    s3With({ queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q' }),
    /queueUrl: only for continuous/,
  ],
  [
    'a queue of a public bucket',
    s3With({
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
      isContinuous: true,
      authentication: undefined,
      accessKey: undefined,
    }),
    /queueUrl: not for public buckets/,
  ],
  [
    'a queue that is none',
    s3With({ queueUrl: 'https://example.com/q', isContinuous: true }),
    /not the URL of an SQS queue/,
  ],
  [
    'a subscription that is none',
    gcsWith({ queueUrl: 'sub', isContinuous: true }),
    /projects\/\{project\}\/subscriptions/,
  ],
  ['skipping without a queue', s3With({ skipInitialLoad: true }), /skipInitialLoad: only with queueUrl/],
  [
    'skipping and starting after',
    s3With({
      isContinuous: true,
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/q',
      skipInitialLoad: true,
      startAfter: 'a',
    }),
    /startAfter: cannot be given/,
  ],
  // Databases.
  ['no credentials', postgresWith({ credentials: undefined }), /credentials: Required for basic/],
  ['a role with a password', postgresWith({ iamRole: IAM_ROLE_ARN }), /iamRole: only for IAM_ROLE/],
  [
    'a password with a role',
    postgresWith({ authentication: 'IAM_ROLE', iamRole: IAM_ROLE_ARN }),
    /credentials: not with IAM_ROLE/,
  ],
  [
    'IAM in lower case',
    postgresWith({ authentication: 'iam_role' }),
    /authentication: Must be one of basic, IAM_ROLE/,
  ],
  ['a host with a scheme', postgresWith({ host: 'postgres://db.example.com' }), /is not a host name/],
  ['a host with an underscore', postgresWith({ host: 'db_1.example.com' }), /is not a host name/],
  [
    'TLS off and checked',
    mysqlWith({ disableTls: true, tlsHost: 'a' }),
    /disableTls: not together with tlsHost/,
  ],
  [
    'a slot with cdc',
    postgresWith({ settings: { ...cdc, replicationSlotName: 's' } }),
    /replicationSlotName: only with replicationMode cdc_only/,
  ],
  [
    'a failover slot of one’s own',
    postgresWith({
      settings: { replicationMode: 'cdc_only', replicationSlotName: 's', enableFailoverSlots: true },
    }),
    /enableFailoverSlots: not with/,
  ],
  [
    'file positions on MariaDB',
    mysqlWith({ type: 'mariadb', settings: { ...cdc, replicationMechanism: 'FILE_POS' } }),
    /MariaDB supports GTID only/,
  ],
  [
    'no table',
    postgresWith({ tableMappings: [] }),
    /^BAD_REQUEST: source\.postgres\.tableMappings: Must not be empty$/,
  ],
  [
    'a target twice',
    postgresWith({ tableMappings: [table(), table({ sourceTable: 'b' })] }),
    /duplicate target table a/,
  ],
  [
    'a source twice',
    postgresWith({ tableMappings: [table(), table({ targetTable: 'b' })] }),
    /public\.a is mapped more than once/,
  ],
  ['a dot in a name', postgresWith({ tableMappings: [table({ sourceTable: 'a.b' })] }), /contains a dot/],
  [
    'a key flag without keys',
    postgresWith({ tableMappings: [table({ useCustomSortingKey: true })] }),
    /sortingKeys are required/,
  ],
  [
    'a key that is excluded',
    postgresWith({
      tableMappings: [table({ useCustomSortingKey: true, sortingKeys: ['id'], excludedColumns: ['id'] })],
    }),
    /sorting key id is an excluded column/,
  ],
  [
    'a blank partition',
    postgresWith({ tableMappings: [table({ partitionByExpr: ' ' })] }),
    /partitionByExpr must not be blank/,
  ],
  [
    'another scheme',
    mongodbWith({ uri: 'https://cluster.example.com' }),
    /uri: Enter an address that begins with mongodb/,
  ],
  [
    'a URI without credentials',
    mongodbWith({ credentials: undefined }),
    /credentials: Required unless the URI/,
  ],
  [
    'staging elsewhere',
    bigqueryWith({ snapshotStagingPath: 's3://a/b' }),
    /snapshotStagingPath: must have the form gs:/,
  ],
  ['BigQuery with changes', bigqueryWith({ settings: cdc }), /replicationMode: Must be one of snapshot/],
  // Connection.
  [
    'a broker nobody has',
    kafkaWith({ brokers: 'a.example.com:9092,b.invalid:9092' }),
    /^BAD_REQUEST: failed to establish connection: dial tcp: lookup b\.invalid: no such host$/,
  ],
  [
    'a registry nobody has',
    kafkaWith({ schemaRegistry: { url: 'https://registry.invalid/x' } }),
    /lookup registry\.invalid: no such host/,
  ],
  [
    'a database nobody has',
    postgresWith({ host: 'unreachable.example.com' }),
    /lookup unreachable\.example\.com: no such host/,
  ],
  [
    'a cluster nobody has',
    mongodbWith({ uri: 'mongodb://u:p@db.invalid:27017/x' }),
    /lookup db\.invalid: no such host/,
  ],
  [
    'a bucket nobody has',
    s3With({ url: 'https://bucket.invalid/*.json' }),
    /lookup bucket\.invalid: no such host/,
  ],
];

describe('a create is refused for', () => {
  it.each(refusals)('%s', async (_, sent, words) => {
    const { call, pipes } = mockClient();
    const { status, body: reply } = await call('POST', pipes, sent);
    expect([status, reply?.error]).toEqual([400, expect.stringMatching(words)]);
  });
});
