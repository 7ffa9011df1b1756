// Private endpoints given to a form that loses nothing meanwhile.
import { fillResource, panel, statusIn } from './endpointSteps';
import { expect, test } from './fixtures';
import { startWizard, field } from './wizardSteps';

test('a new endpoint is made over the form of a Postgres pipe and its name written into the host', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  await startWizard(page, 'PostgreSQL', 'billing');
  await field(page, 'Database').fill('billing');
  await field(page, 'Username').fill('reader');
  await field(page, 'Password').fill('secret');
  await page.getByRole('button', { name: 'Private endpoints…' }).click();
  await panel(page).getByRole('button', { name: 'New endpoint' }).click();
  await fillResource(page, 'Billing database');
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(statusIn(page)).toHaveText('Provisioning');
  await mock.pass(10_000);
  await expect(panel(page).getByText('Written.')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Back to the form' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(field(page, 'Host')).toHaveValue(/^vpce-.+\.vpce\.amazonaws\.com$/);
  await expect(page.getByLabel('Pipe name')).toHaveValue('billing');
  await expect(field(page, 'Database')).toHaveValue('billing');
  await expect(field(page, 'Username')).toHaveValue('reader');
  await expect(field(page, 'Password')).toHaveValue('secret');

  await page.getByRole('button', { name: 'Private endpoints…' }).click();
  await panel(page).getByRole('button', { name: 'Use shop-db.private.example.com' }).click();
  await expect(field(page, 'Host')).toHaveValue('shop-db.private.example.com');
  await expect(page.getByRole('button', { name: 'Private endpoints…' })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Tables' })).toBeVisible();
});

test('an endpoint that waits is followed from the form of a Kafka pipe, and its ID added', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  await startWizard(page, 'Apache Kafka', 'corp');
  await field(page, 'Brokers').fill('b1.kafka.corp.example.com:9092');
  await page.getByText('Advanced', { exact: true }).click();
  await page.getByRole('button', { name: 'Private endpoints…' }).click();
  await panel(page).getByRole('button', { name: 'Use Events cluster (MSK)' }).click();
  await expect(panel(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Private endpoints…' }).click();
  await panel(page).getByRole('button', { name: 'New endpoint' }).click();
  await fillResource(page, 'Kafka in a VPC');
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(statusIn(page)).toHaveText('Provisioning');
  await panel(page).getByRole('button', { name: 'All endpoints' }).click();
  await panel(page).getByRole('button', { name: 'Follow Kafka in a VPC' }).click();
  await mock.pass(10_000);
  await expect(panel(page).getByText('Written.')).toBeVisible();
  const id = await panel(page).getByText('Reverse private endpoints: ').locator('code').innerText();
  await panel(page).getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByText(id, { exact: true })).toBeVisible();
  await expect(field(page, 'Brokers')).toHaveValue('b1.kafka.corp.example.com:9092');
  const [org] = await mock.read<{ id: string }[]>('/organizations');
  const service = /services\/([^/]+)/.exec(page.url())?.[1];
  const list = await mock.read<{ id: string; description: string }[]>(
    `/organizations/${org?.id}/services/${service}/clickpipesReversePrivateEndpoints`,
  );
  const msk = list.find(({ description }) => description === 'Events cluster (MSK)');
  await expect(page.getByText(msk?.id ?? 'none', { exact: true })).toBeVisible();
  expect(list.find((each) => each.id === id)?.description).toBe('Kafka in a VPC');
});

test('the address of a MongoDB keeps everything but its host', async ({ page, signIn }) => {
  await signIn();
  await startWizard(page, 'MongoDB', 'shop');
  await field(page, 'Address').fill('mongodb+srv://cluster0.example.net/?replicaSet=rs0');
  await page.getByRole('button', { name: 'Private endpoints…' }).click();
  await expect(
    panel(page).getByText(
      'Address becomes mongodb://shop-db.private.example.com:27017/?replicaSet=rs0, in place of mongodb+srv://cluster0.example.net/?replicaSet=rs0.',
    ),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Use shop-db.private.example.com' }).click();
  await expect(field(page, 'Address')).toHaveValue(
    'mongodb://shop-db.private.example.com:27017/?replicaSet=rs0',
  );
});
