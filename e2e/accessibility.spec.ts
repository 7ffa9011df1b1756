// axe over the site map, wide and narrow. Longer than 300 lines: one story for each page, in one list, so that a page that
// lacks is seen.
import { lookAt } from './axe';
import { openSignedIn, expect, test, toPlace, typeKey } from './fixtures';

for (const [size, viewport] of Object.entries({
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
})) {
  test.describe(size, () => {
    test.use({ viewport });

    test('sign-in and its failure', async ({ page, keyFor }) => {
      await page.goto('/');
      await expect(page.getByLabel('API key ID')).toBeVisible();
      await lookAt(page);
      await page.getByLabel('API key ID').fill(keyFor('expired'));
      await page.getByLabel('API key secret', { exact: true }).fill('x');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await lookAt(page);
    });

    test('the fleet: pipes, services that sleep, a menu, nothing found, a service that may not be read', async ({
      page,
      keyFor,
    }) => {
      await openSignedIn(page, keyFor());
      const fleet = page.getByRole('table', { name: 'Fleet' });
      await expect(fleet.getByRole('row').nth(4)).toBeVisible();
      await lookAt(page, 'pipes');
      await page.getByRole('button', { name: 'All kinds' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await lookAt(page, 'kinds', '[role=menu]');
      await page.keyboard.press('Escape');
      // There on a narrow screen.
      const more = page.getByRole('button', { name: 'More', exact: true });
      if (await more.isVisible()) {
        await more.click();
        await expect(page.getByRole('link', { name: 'Endpoints' })).toBeVisible();
        await lookAt(page, 'more places');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('link', { name: 'Endpoints' })).toBeHidden();
      }
      const search = page.getByRole('searchbox', { name: 'Search the fleet' });
      await search.fill('reporting-eu');
      await expect(page.getByRole('button', { name: 'Wake… reporting-eu' })).toBeVisible();
      await lookAt(page, 'asleep', 'main');
      await search.fill('no such pipe');
      await expect(page.getByRole('heading', { name: 'No pipe matches these filters' })).toBeVisible();
      await lookAt(page, 'nothing found', 'main');
      await page.getByRole('button', { name: 'Lock' }).click();
      await typeKey(page, keyFor('norights'));
      await search.fill('');
      await expect(page.getByText('Its pipes cannot be read').first()).toBeVisible();
      await lookAt(page, 'unread', 'main');
    });

    test('the history of a pipe: a change, a request, its service', async ({ page, signIn, time }) => {
      await signIn();
      const search = page.getByRole('searchbox', { name: 'Search pipes' });
      await search.fill('orders-stream');
      await page
        .getByRole('table', { name: 'Pipes' })
        .getByRole('link', { name: 'orders-stream', exact: true })
        .click();
      await page.getByRole('tab', { name: 'History' }).click();
      await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
      await page.getByRole('switch').first().click();
      await page.getByRole('dialog').getByRole('button', { name: /^Stop/ }).click();
      await time.until(page.getByText('Running → Stopping'));
      await lookAt(page);
    });

    test('list, its menus, and a list of troubles', async ({ page, signIn }) => {
      await signIn('troubled');
      const table = page.getByRole('table', { name: 'Pipes' });
      await expect(table.getByRole('row').nth(5)).toBeVisible();
      await lookAt(page);
      await table
        .getByRole('button', { name: /^Actions for/ })
        .first()
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
      await lookAt(page, 'menu', '[role=menu]');
    });

    test('selected pipes, the questions before something is done with them, and no operations', async ({
      page,
      signIn,
    }) => {
      await signIn('busy');
      const search = page.getByRole('searchbox', { name: 'Search pipes' });
      const all = page.getByRole('checkbox', { name: 'Select all pipes of this filter' });
      // So few rows that the bar stands below them: what it half covers is too small to hit until it is scrolled to.
      await search.fill('payments-us');
      await all.click();
      const bar = page.getByRole('region', { name: 'Selected pipes' });
      await expect(bar).toBeVisible();
      await lookAt(page, 'bar');
      await search.fill('');
      await all.click();
      for (const command of ['Stop', 'Scale', 'Delete']) {
        await bar.getByRole('button', { name: new RegExp(`^${command}`) }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        if (command === 'Scale') await page.getByLabel('Change the number of replicas').click();
        await lookAt(page, command, '[role=dialog]');
        await page.getByRole('button', { name: 'Cancel' }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await page.getByRole('link', { name: 'Operations' }).click();
      await expect(page.getByRole('heading', { name: 'No operations yet' })).toBeVisible();
      await lookAt(page, 'operations');
    });

    test('a pipe: every tab, and the question before deleting', async ({ page, signIn }) => {
      await signIn();
      await page.getByRole('searchbox', { name: 'Search pipes' }).fill('running kafka');
      await page
        .getByRole('table', { name: 'Pipes' })
        .getByRole('rowheader')
        .first()
        .getByRole('link')
        .click();
      await expect(page.getByText('Brokers')).toBeVisible();
      await lookAt(page);
      await page.getByRole('tab', { name: 'Metrics' }).click();
      await expect(page.getByRole('slider', { name: 'Moment in Memory' })).toBeVisible();
      await lookAt(page, 'Metrics', '[role=tabpanel]');
      await page.getByRole('button', { name: 'Show Memory as table' }).click();
      await expect(page.getByRole('region', { name: 'Memory, table' })).toBeVisible();
      await lookAt(page, 'a chart as table', '[role=tabpanel]');
      await page.getByRole('tab', { name: 'Errors' }).click();
      await expect(page.getByRole('region', { name: 'Bad records: query' })).toBeVisible();
      await lookAt(page, 'Errors', '[role=tabpanel]');
      for (const tab of ['Configuration', 'Scaling', 'Settings', 'Danger zone']) {
        await page.getByRole('tab', { name: tab }).click();
        await expect(page.getByRole('tabpanel')).toBeVisible();
        await lookAt(page, tab, '[role=tabpanel]');
      }
      await page.getByRole('button', { name: 'Delete pipe…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await lookAt(page, 'delete', '[role=dialog]');
    });

    test('a pipe that failed, with its diagnosis', async ({ page, signIn }) => {
      await signIn();
      await page.getByRole('searchbox', { name: 'Search pipes' }).fill('fraud-signals');
      await page.getByRole('link', { name: 'fraud-signals', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText(
        'stopped because of an error',
      );
      await expect(page.getByText('Brokers', { exact: true })).toBeVisible();
      await lookAt(page);
    });

    test('settings with a change and a mistake, the name as a field, export and resync', async ({
      page,
      signIn,
    }) => {
      await signIn();
      const open = async (name: string) => {
        await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
        await page.getByRole('table', { name: 'Pipes' }).getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      };
      await open('clickstream-s3');
      await page.getByRole('tab', { name: 'Settings' }).click();
      await page.getByRole('textbox', { name: 'Largest insert' }).fill('20000000');
      await expect(page.getByRole('region', { name: 'Request' })).toBeVisible();
      await lookAt(page, 'change', 'main');
      await page.getByRole('textbox', { name: 'Files at once' }).fill('');
      await expect(page.getByText(/^It is set, and the API/)).toBeVisible();
      await lookAt(page, 'mistake', 'main');
      await page.getByRole('button', { name: 'Rename clickstream-s3' }).click();
      await page.getByRole('textbox', { name: 'Name of the pipe' }).fill('');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Enter a name for the pipe.')).toBeVisible();
      await lookAt(page, 'name', 'main');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('region', { name: 'Export as JSON' })).toBeVisible();
      await lookAt(page, 'export', '[role=dialog]');
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('link', { name: /^Pipes of/ }).click();
      await open('shop-postgres');
      await page.getByRole('tab', { name: 'Settings' }).click();
      await expect(page.getByText('Sync interval')).toBeVisible();
      await lookAt(page, 'settings of a database pipe', '[role=tabpanel]');
      await page.getByRole('tab', { name: 'Danger zone' }).click();
      await page.getByRole('button', { name: 'Resync pipe…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await lookAt(page, 'resync', '[role=dialog]');
    });

    test('the wizard: gallery, a step with mistakes, tables, columns, size and review', async ({
      page,
      signIn,
    }) => {
      await signIn();
      await page.getByRole('link', { name: 'New pipe' }).click();
      await expect(page.getByRole('button', { name: 'Apache Kafka' })).toBeVisible();
      await lookAt(page, 'gallery');
      await page.getByRole('button', { name: 'PostgreSQL' }).first().click();
      await page.getByRole('button', { name: 'Next' }).click();
      // What the header half covers is too small to hit until it is scrolled to.
      await page.getByRole('alert').scrollIntoViewIfNeeded();
      await lookAt(page, 'connect', 'main');
      await page.getByRole('button', { name: /Tables/ }).click();
      await page.getByRole('button', { name: 'Add row' }).click();
      await lookAt(page, 'tables', 'main');

      await page.goto(new URL(page.url()).pathname);
      await page.getByRole('button', { name: 'Apache Kafka' }).click();
      await page.getByRole('button', { name: /Destination/ }).click();
      await page.getByRole('button', { name: 'Add column' }).click();
      await lookAt(page, 'destination', 'main');
      await page.getByRole('button', { name: /Size and settings/ }).click();
      await page.getByText('Advanced').click();
      await lookAt(page, 'size', 'main');
      await page.getByRole('button', { name: /Review/ }).click();
      await expect(page.getByText('Some fields still need attention.')).toBeVisible();
      await lookAt(page, 'review', 'main');
    });

    test('editing a pipe: the form, a mistake, tables, and the review', async ({ page, signIn }) => {
      await signIn();
      const open = async (name: string) => {
        await page.getByRole('link', { name: 'Pipes' }).first().click();
        await page.getByRole('searchbox', { name: 'Search pipes' }).fill(name);
        await page.getByRole('link', { name }).first().click();
        await page.getByRole('link', { name: 'Edit' }).click();
        await expect(page.getByRole('button', { name: 'Review changes' })).toBeVisible();
      };
      await open('orders-stream');
      await lookAt(page, 'stream');
      await page.getByRole('button', { name: 'Replace…' }).click();
      await page.getByRole('button', { name: 'Review changes' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await lookAt(page, 'mistake', 'main');
      await open('shop-postgres');
      await page.getByRole('button', { name: /^Remove public.customers/ }).click();
      await lookAt(page, 'tables', 'main');
      await page.getByRole('button', { name: 'Review changes' }).click();
      await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible();
      await lookAt(page, 'review', 'main');
    });

    test('the request log, the settings, and the question before data is erased', async ({
      page,
      signIn,
    }) => {
      await signIn();
      await expect(page.getByRole('table', { name: 'Pipes' })).toBeVisible();
      await page.getByRole('button', { name: /API budget/ }).click();
      await expect(page.getByRole('dialog').getByRole('rowheader').first()).toBeVisible();
      await lookAt(page, 'request log', '[role=dialog]');
      await page.keyboard.press('Escape');
      await toPlace(page, 'Settings');
      await expect(page.getByText('Drafts of new pipes')).toBeVisible();
      await lookAt(page, 'settings');
      await page.getByRole('button', { name: 'Erase…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await lookAt(page, 'erase', '[role=dialog]');
    });

    test('private endpoints: the list, a new one with mistakes, names, and one for a form', async ({
      page,
      signIn,
    }) => {
      await signIn();
      await toPlace(page, 'Endpoints');
      await expect(page.getByRole('link', { name: 'payments-events' })).toBeVisible();
      await lookAt(page, 'list');
      await page.getByRole('button', { name: 'New endpoint' }).click();
      await page.getByRole('button', { name: 'Create endpoint' }).click();
      await expect(page.getByText('Describe the endpoint')).toBeVisible();
      await lookAt(page, 'new', '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Actions for Shop database (RDS)' }).click();
      await page.getByRole('menuitem', { name: 'Private DNS names…' }).click();
      const names = page.getByRole('dialog').getByLabel('Private DNS names', { exact: true });
      await names.press('Backspace');
      await names.fill('new.example.com');
      await names.press('Enter');
      await expect(page.getByText('connects to a name that is removed')).toBeVisible();
      await lookAt(page, 'names', '[role=dialog]');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('link', { name: 'Pipes', exact: true }).click();
      await page.getByRole('link', { name: 'New pipe' }).click();
      await page.getByRole('button', { name: 'PostgreSQL' }).first().click();
      await page.getByRole('button', { name: 'Private endpoints…' }).click();
      await expect(page.getByRole('button', { name: 'Use shop-db.private.example.com' })).toBeVisible();
      await lookAt(page, 'choice', '[role=dialog]');
      await page.getByRole('button', { name: 'Follow On-premises' }).click();
      await expect(page.getByRole('region', { name: 'Command' })).toBeVisible();
      await lookAt(page, 'progress', '[role=dialog]');
    });

    test('cost: the page, its table of days, a mistake, and the panel of a pipe', async ({
      page,
      signIn,
    }) => {
      await signIn();
      await page.getByRole('link', { name: 'Cost', exact: true }).click();
      await expect(page.getByRole('table', { name: 'Cost by pipe in CHC' })).toBeVisible();
      await page.getByText('Cost per day as a table').click();
      await lookAt(page, 'cost');
      await page.getByLabel('First day (UTC)').fill('2020-01-01');
      await page.getByRole('button', { name: 'Show these days' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await lookAt(page, 'mistake', 'main');
      await page.getByRole('link', { name: 'orders-stream', exact: true }).click();
      await page.getByRole('tab', { name: 'Scaling' }).click();
      await expect(page.getByText('Cost per day as a table')).toBeVisible();
      await lookAt(page, 'pipe', 'main');
    });

    test('CDC compute, settings, an idle service, an address that leads nowhere', async ({
      page,
      signIn,
    }) => {
      await signIn();
      await toPlace(page, 'CDC compute');
      await expect(page.getByRole('slider', { name: 'CPU cores' })).toBeVisible();
      await lookAt(page);
      await toPlace(page, 'Settings');
      await expect(page.getByLabel('Colour scheme')).toBeVisible();
      await lookAt(page);
      await page.getByRole('button', { name: /^Service/ }).click();
      await page.getByRole('menuitem', { name: /reporting-eu/ }).click();
      await expect(page.getByRole('button', { name: 'Wake service' })).toBeVisible();
      await lookAt(page);
      await page.goto('/no/such/page');
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
      await lookAt(page);
    });
  });
}
