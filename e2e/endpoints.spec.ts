// Private endpoints: made, followed, renamed, deleted.
import { chooseAction, fillResource, openEndpoints, panel, SHARE, statusIn } from './endpointSteps';
import { expect, test, rowNamed } from './fixtures';
import { field } from './wizardSteps';

test('an endpoint is made and followed until it is ready', async ({ page, signIn }) => {
  const mock = await signIn();
  await openEndpoints(page);
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await panel(page).getByLabel('Type').selectOption('AWS endpoint service');
  await expect(panel(page).getByText('072088201116')).toBeVisible();
  await expect(panel(page).getByLabel('Resource share ARN')).toHaveCount(0);
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(panel(page).getByText('Enter the endpoint service name.')).toBeVisible();

  await field(page, 'Description').fill('Billing load balancer');
  await field(page, 'Endpoint service name').fill('com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0');
  const names = panel(page).getByLabel('Private DNS names', { exact: true });
  await names.fill('*.kafka.corp.example.com');
  await names.press('Enter');
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(
    panel(page).getByText(/belongs to "On-premises Kafka behind a load balancer" already/),
  ).toBeVisible();
  await names.press('Backspace');
  await names.fill('billing.corp.example.com');
  await names.press('Enter');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  expect((await sent).postDataJSON()).toEqual({
    description: 'Billing load balancer',
    type: 'VPC_ENDPOINT_SERVICE',
    vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
    customPrivateDnsMappings: [{ privateDnsName: 'billing.corp.example.com' }],
  });

  await expect(panel(page).getByRole('heading', { name: 'Billing load balancer' })).toBeFocused();
  await expect(statusIn(page)).toHaveText('Provisioning');
  await mock.pass(10_000);
  await expect(statusIn(page)).toHaveText('Pending acceptance');
  await expect(panel(page).getByRole('region', { name: 'Command' })).toContainText(
    /aws ec2 accept-vpc-endpoint-connections --region us-east-1 --service-id vpce-svc-0123456789abcdef0 --vpc-endpoint-ids vpce-/,
  );
  await mock.pass(30_000);
  await expect(statusIn(page)).toHaveText('Ready');
  await panel(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(rowNamed(page, 'Billing load balancer').getByText('Ready', { exact: true })).toBeVisible();
  expect((await mock.requests()).filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('what was typed waits in the panel, and an endpoint that came to nothing is made again', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  await openEndpoints(page);
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await fillResource(page, 'Billing [rejected]');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await expect(field(page, 'Resource share ARN')).toHaveValue(SHARE);
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(statusIn(page)).toHaveText('Provisioning');
  await mock.pass(60_000);
  await expect(statusIn(page)).toHaveText('Rejected');
  await panel(page).getByRole('button', { name: 'Close' }).last().click();

  const row = rowNamed(page, 'Billing [rejected]');
  await expect(row).toContainText('The owner of the source refused the connection.');
  await expect(rowNamed(page, 'Fraud detection Kafka')).toContainText('Then move 1 pipe to the new one');
  await row.getByRole('button', { name: 'Create Billing [rejected] again' }).click();
  await expect(field(page, 'Description')).toHaveValue('Billing [rejected]');
  await expect(field(page, 'Resource share ARN')).toHaveValue(SHARE);
});

test('when no answer comes, the endpoint is looked for and not sent again', async ({ page, signIn }) => {
  const mock = await signIn();
  await openEndpoints(page);
  await page.getByRole('button', { name: 'New endpoint' }).click();
  await fillResource(page, 'Billing');
  await mock.fault({
    method: 'POST',
    path: 'ReversePrivateEndpoints',
    html: true,
    afterwards: true,
    times: 1,
  });
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await expect(panel(page).getByText('It was created.')).toBeVisible();
  await expect(statusIn(page)).toHaveText('Provisioning');
  expect((await mock.requests()).filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('private DNS names are replaced as a list, and what that does is shown first', async ({
  page,
  signIn,
  time,
}) => {
  await signIn();
  await openEndpoints(page);
  await chooseAction(page, 'Shop database (RDS)', 'Private DNS names…');
  const save = panel(page).getByRole('button', { name: 'Save' });
  await expect(save).toBeDisabled();
  const names = panel(page).getByLabel('Private DNS names', { exact: true });
  const changes = panel(page).getByRole('region', { name: 'Changes' }).getByRole('listitem');
  await expect(changes).toHaveText(['Kept shop-db.private.example.com']);
  await names.fill('*.shop.example.com');
  await names.press('Enter');
  await expect(changes).toHaveText(['Added *.shop.example.com', 'Kept shop-db.private.example.com']);
  await names.press('Backspace');
  await names.press('Backspace');
  await expect(changes).toHaveText(['Removed shop-db.private.example.com']);
  await expect(panel(page).getByText('1 pipe connects to a name that is removed:')).toBeVisible();
  await expect(panel(page).getByRole('link', { name: 'shop-postgres' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Clear the list' })).toBeEnabled();
  await names.fill('*.shop.example.com');
  await names.press('Enter');
  await names.fill('shop-db.private.example.com');
  await names.press('Enter');
  const request = JSON.parse(
    await panel(page).getByRole('region', { name: 'Request' }).locator('pre').innerText(),
  ) as unknown;
  const sent = page.waitForRequest((each) => each.method() === 'PATCH');
  await save.click();
  expect((await sent).postDataJSON()).toEqual(request);
  expect(request).toEqual({
    customPrivateDnsMappings: [
      { privateDnsName: '*.shop.example.com' },
      { privateDnsName: 'shop-db.private.example.com' },
    ],
  });
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Actions for Shop database (RDS)' })).toBeFocused();
  const shown = rowNamed(page, 'Shop database (RDS)').getByRole('list', { name: 'Private DNS names' });
  await time.until(shown.filter({ hasText: '*.shop.example.com' }));
});

test('an endpoint in use is not deleted, an unused one is', async ({ page, signIn }) => {
  const mock = await signIn();
  await openEndpoints(page);
  for (const [name, pipe] of [
    ['Events cluster (MSK)', 'payments-events'],
    ['Shop database (RDS)', 'shop-postgres'],
  ] as const) {
    await chooseAction(page, name, 'Delete…');
    await expect(panel(page)).toContainText('1 pipe uses it');
    await expect(panel(page).getByRole('link', { name: pipe })).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Delete endpoint' })).toBeDisabled();
    await panel(page).getByRole('button', { name: 'Cancel' }).click();
  }

  const name = 'Warehouse database (Aurora)';
  await chooseAction(page, name, 'Delete…');
  const confirm = panel(page).getByRole('button', { name: 'Delete endpoint' });
  await expect(confirm).toBeDisabled();
  await panel(page).getByRole('textbox').fill(name);
  await confirm.click();
  await expect(page.getByText(`${name} is being deleted`)).toBeVisible();
  await mock.pass(5_000);
  await expect(rowNamed(page, name)).toHaveCount(0);
  expect((await mock.requests()).filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('where the pipes cannot be read it is said that nobody knows who uses an endpoint', async ({
  page,
  signIn,
}) => {
  const mock = await signIn();
  // The first fault that fits a request meets it: this one, which does nothing, keeps the other from the endpoints.
  await mock.fault({ path: '/clickpipesReversePrivateEndpoints', delayMs: 0 });
  await mock.fault({ method: 'GET', path: '/clickpipes', status: 403 });
  await page.getByRole('link', { name: 'Endpoints' }).click();
  await page.reload();
  await expect(page.getByText('The pipes of this service could not be read.')).toBeVisible();
  await expect(rowNamed(page, 'Events cluster (MSK)')).toContainText('Not known');
  await chooseAction(page, 'Events cluster (MSK)', 'Delete…');
  await expect(panel(page)).toContainText('it is not known whether any of them uses it');
});

test('a service without endpoints says so', async ({ page, signIn }) => {
  await signIn('empty');
  await page.getByRole('link', { name: 'Endpoints' }).click();
  await expect(page.getByRole('heading', { name: 'No private endpoints in this service yet' })).toBeVisible();
});

test('the endpoints of an idle service wait for it to be woken', async ({ page, signIn }) => {
  await signIn();
  await page.getByRole('button', { name: 'Service: analytics-prod' }).click();
  await page.getByRole('menuitem', { name: /reporting-eu/ }).click();
  await page.getByRole('link', { name: 'Endpoints' }).click();
  await expect(page.getByRole('heading', { name: 'reporting-eu is idle' })).toBeVisible();
});
