// The published example bodies, typed into the wizard: what is sent is the published body, no key more and no key less.
import { publishedExamples } from '../src/mock/examples/published';
import { expect, test } from './fixtures';
import {
  startWizard,
  submit,
  field,
  fillDatabaseDestination,
  fillTableDestination,
  next,
} from './wizardSteps';

test('Kafka: the published body, and then the pipe comes to run', async ({ page, signIn }) => {
  const mock = await signIn();
  const { name, source, destination } = publishedExamples.kafka;
  await startWizard(page, 'Confluent Cloud', name);
  await page.getByLabel('Brokers').fill(source.kafka.brokers);
  await field(page, 'Username').fill(source.kafka.credentials.username);
  await field(page, 'Password').fill(source.kafka.credentials.password);
  await next(page);
  await page.getByLabel('Topics').fill(source.kafka.topics);
  await page.getByLabel('Consumer group').fill(source.kafka.consumerGroup);
  await next(page);
  await fillTableDestination(page, destination);
  await expect(page.getByRole('region', { name: 'Request as JSON' })).toContainText('"brokers"');
  await expect(page.getByRole('region', { name: 'Request as JSON' })).not.toContainText(
    source.kafka.credentials.password,
  );
  expect(await submit(page, name)).toEqual(publishedExamples.kafka);
  await mock.pass(15_000);
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
});

test('Kinesis: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.kinesis;
  await startWizard(page, 'Kinesis', name);
  await field(page, 'Region').fill(source.kinesis.region);
  await field(page, 'Stream').fill(source.kinesis.streamName);
  await field(page, 'Method').selectOption('IAM_USER');
  await field(page, 'Access key ID').fill(source.kinesis.accessKey.accessKeyId);
  await field(page, 'Secret access key').fill(source.kinesis.accessKey.secretKey);
  await next(page);
  await field(page, 'Start from').selectOption('TRIM_HORIZON');
  await next(page);
  await fillTableDestination(page, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.kinesis);
});

test('S3: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.s3;
  await startWizard(page, 'Amazon S3', name);
  await field(page, 'Method').selectOption('IAM_USER');
  await field(page, 'Access key ID').fill(source.objectStorage.accessKey.accessKeyId);
  await field(page, 'Secret access key').fill(source.objectStorage.accessKey.secretKey);
  await next(page);
  await field(page, 'Address of the files').fill(source.objectStorage.url);
  await next(page);
  await fillTableDestination(page, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.s3);
});

test('GCS: the published body, whose gs:// address is warned about and sent', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.gcs;
  await startWizard(page, 'Google Cloud Storage', name);
  await field(page, 'Method').selectOption('SERVICE_ACCOUNT');
  await field(page, 'Service account key').fill(source.objectStorage.serviceAccountKey);
  await next(page);
  await field(page, 'Address of the files').fill(source.objectStorage.url);
  await expect(page.getByText(/storage\.googleapis\.com/).first()).toBeVisible();
  await next(page);
  await fillTableDestination(page, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.gcs);
});

test('Azure Blob Storage: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.azureBlob;
  await startWizard(page, 'Azure Blob Storage', name);
  await field(page, 'Connection string').fill(source.objectStorage.connectionString);
  await next(page);
  await field(page, 'Container').fill(source.objectStorage.azureContainerName);
  await field(page, 'Path').fill(source.objectStorage.path);
  await next(page);
  await fillTableDestination(page, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.azureBlob);
});

test('Postgres: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.postgres;
  const { host, database, credentials } = source.postgres;
  await startWizard(page, 'PostgreSQL', name);
  await field(page, 'Host').fill(host);
  await field(page, 'Database').fill(database);
  await field(page, 'Username').fill(credentials.username);
  await field(page, 'Password').fill(credentials.password);
  await next(page);
  await fillDatabaseDestination(page, { paste: 'public.users', target: 'public_users' }, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.postgres);
});

test('MySQL: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.mysql;
  const { host, credentials } = source.mysql;
  await startWizard(page, 'MySQL', name);
  await field(page, 'Host').fill(host);
  await field(page, 'Username').fill(credentials.username);
  await field(page, 'Password').fill(credentials.password);
  await next(page);
  await fillDatabaseDestination(page, { paste: 'mydb.orders', target: 'mydb_orders' }, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.mysql);
});

test('MongoDB: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.mongodb;
  const { uri, readPreference, credentials } = source.mongodb;
  await startWizard(page, 'MongoDB', name);
  await field(page, 'Address').fill(uri);
  await field(page, 'Read from').selectOption(readPreference);
  await field(page, 'Username').fill(credentials.username);
  await field(page, 'Password').fill(credentials.password);
  await next(page);
  await fillDatabaseDestination(page, { paste: 'mydb.users', target: 'mydb_users' }, destination);
  expect(await submit(page, name)).toEqual(publishedExamples.mongodb);
});

test('BigQuery: the published body', async ({ page, signIn }) => {
  await signIn();
  const { name, source, destination } = publishedExamples.bigquery;
  await startWizard(page, 'BigQuery', name);
  await field(page, 'Key file of the service account').fill(source.bigquery.credentials.serviceAccountFile);
  await field(page, 'Staging folder').fill(source.bigquery.snapshotStagingPath);
  await next(page);
  await fillDatabaseDestination(
    page,
    { paste: 'my_dataset.my_table', target: 'my_bigquery_table' },
    destination,
  );
  expect(await submit(page, name)).toEqual(publishedExamples.bigquery);
});
