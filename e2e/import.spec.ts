// What an import says of a body that it does not take as it is, and what becomes of drafts that cannot be drawn.
import { expect, test } from './fixtures';
import { field, next } from './wizardSteps';
import type { Page } from '@playwright/test';

async function paste(page: Page, body: unknown): Promise<void> {
  await page.getByRole('link', { name: 'New pipe' }).click();
  await page.getByLabel('Request body as JSON').fill(typeof body === 'string' ? body : JSON.stringify(body));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

const kafka = (fields: object) => ({
  name: 'clicks',
  source: {
    kafka: {
      type: 'kafka',
      format: 'JSONEachRow',
      brokers: 'b.example.com:9092',
      topics: 'clicks',
      authentication: 'PLAIN',
      credentials: { username: 'me', password: 'pw' },
      ...fields,
    },
  },
  destination: {
    database: 'default',
    table: 'clicks',
    managedTable: true,
    tableDefinition: { engine: { type: 'MergeTree' } },
    columns: [{ name: 'id', type: 'Int64' }],
  },
});

test('an export of our own is imported with its secrets to be given', async ({ page, signIn }) => {
  await signIn();
  await paste(page, {
    name: 'clicks',
    source: {
      kinesis: {
        format: 'JSONEachRow',
        streamName: 'clicks',
        region: 'us-east-1',
        iteratorType: 'LATEST',
        authentication: 'IAM_USER',
        accessKey: { accessKeyId: '<KINESIS_ACCESS_KEY_ID>', secretKey: '<KINESIS_SECRET_KEY>' },
      },
    },
    destination: kafka({}).destination,
  });
  await expect(field(page, 'Access key ID')).toHaveValue('');
  await expect(field(page, 'Secret access key')).toHaveValue('');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('Enter the secret of the access key.');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Some fields still need attention' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create pipe' })).toBeHidden();
});

test('what of a body is not taken is named until it is dismissed', async ({ page, signIn }) => {
  await signIn();
  await paste(page, { ...kafka({ consumerGrupp: 'mine', type: 'msk' }), startPaused: true });
  const notes = page.getByRole('region', { name: 'Notes on this draft' });
  await expect(notes).toContainText('did you mean consumerGroup?');
  await expect(notes).toContainText('startPaused');
  await expect(page.getByLabel(/^Method/)).toHaveValue('PLAIN');
  await next(page);
  await expect(page.getByRole('alert')).toContainText('This kind of Kafka does not take PLAIN.');
  await page.reload();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(notes).toContainText('consumerGrupp');
  await notes.getByRole('button', { name: 'Dismiss all' }).click();
  await expect(notes).toBeHidden();
  await page.reload();
  await page.getByRole('list', { name: 'Steps' }).getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue('clicks');
  await expect(notes).toBeHidden();
});

test('one body of a list that is no pipe does not keep the others away', async ({ page, signIn }) => {
  await signIn();
  await paste(page, {
    status: 200,
    requestId: 'r',
    result: [kafka({}), { name: 7 }, { ...kafka({}), name: 9 }],
  });
  await expect(page.getByRole('alert')).toContainText('There is no source in it.');
  await expect(page.getByRole('link', { name: 'clicks' })).toBeVisible();
  // A number is no name; what it was meant to be only a person knows.
  await page.getByRole('link', { name: 'Pipe without a name' }).click();
  await expect(page.getByLabel('Pipe name')).toHaveValue('');
  await expect(page.getByRole('region', { name: 'Notes on this draft' })).toContainText('9 is not a text');
});
