// What a person might type over what stands in a form already, for every control of an edit page.
import type { Say } from '../drive/drive';
import { formEntryOf, type EntryTable } from '../drive/plausible';
import { readEndpoints } from './session';

const PEM = ['-----BEGIN CERTIFICATE-----', 'YW5vdGhlciBjZXJ0aWZpY2F0ZQ==', '-----END CERTIFICATE-----'].join(
  '\n',
);

/** Rows that are there are given for grids whose rows can be changed; new ones follow. */
const table: EntryTable = {
  name: 'orders of today',

  // Authentication
  username: 'rotated',
  password: 'another pass word',
  accessKeyId: 'AKIAANOTHER',
  secretKey: 'another/key',
  connectionString: 'Endpoint=sb://orders.servicebus.windows.net/;AccountName=orders;AccountKey=bmV3',
  certificate: PEM,
  privateKey: PEM.replaceAll('CERTIFICATE', 'PRIVATE KEY'),
  iamRole: 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-others',
  caCertificate: PEM,
  serviceAccountKey: 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50IiwibmV3Ijp0cnVlfQ==',

  // Files and Pub/Sub
  azureContainerName: 'others',
  path: 'others/*.json',
  startAfter: ({ skipInitialLoad }) => (skipInitialLoad === 'true' ? '' : 'data/2026-02-28.json'),
  ackDeadline: '77',

  // Databases
  host: 'other.example.com',
  port: '6543',
  database: 'others',
  uri: 'mongodb+srv://cluster1.example.net',
  tlsHost: 'tls.other.example.com',
  serverId: '4712',
  syncIntervalSeconds: '45',
  pullBatchSize: '60000',
  'tables[].space': ['', '', 'shop', 'shop'],
  'tables[].table': ['', '', 'invoices', 'refunds'],
  'tables[].target': ['', '', 'shop_invoices', 'shop_refunds'],
  'tables[].sortingKeys': ['', '', 'id\ncreated_at', 'id'],
  'tables[].excludedColumns': ['', '', 'note', 'password\nsalt'],
  'tables[].partitionKey': ['', '', 'id', 'id'],
  'tables[].partitionByExpr': ['', '', 'toYYYYMM(created_at)', 'toYYYYMM(created_at)'],

  // Columns
  'columns[].name': ['id', 'seen_at', 'amount', 'host', 'note', 'size'],
  'columns[].type': ['UInt64', "DateTime64(3, 'UTC')", 'Nullable(Float64)', 'String', 'String', 'UInt32'],
  'columns[].sourceField': ['order.id', '_timestamp', 'amount', 'from.host', 'note', 'size'],
};

/** Says what to type, with the private endpoints that the service has. */
export async function sayOtherEntries(): Promise<Say> {
  const [, second] = await readEndpoints();
  const here: EntryTable = { ...table, reversePrivateEndpointIds: [second?.id ?? ''] };
  return (name, values) => formEntryOf(here, name, values);
}
