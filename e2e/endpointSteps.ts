// Steps of the stories about private endpoints.
import type { Page } from '@playwright/test';
import { expect, rowNamed } from './fixtures';
import { field } from './wizardSteps';

export const SHARE = 'arn:aws:ram:us-east-1:123456789012:resource-share/billing';

export const panel = (page: Page) => page.getByRole('dialog');
export const statusIn = (page: Page) => panel(page).getByRole('status', { name: 'Status of the endpoint' });

export async function openEndpoints(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Endpoints' }).click();
  await expect(
    rowNamed(page, 'Events cluster (MSK)').getByRole('link', { name: 'payments-events' }),
  ).toBeVisible();
}

export async function chooseAction(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

export async function fillResource(page: Page, description: string): Promise<void> {
  await panel(page).getByLabel('Type').selectOption('AWS VPC resource');
  await field(page, 'Description').fill(description);
  await field(page, 'Resource configuration ID').fill('rcfg-0123456789abcdef0');
  await field(page, 'Resource share ARN').fill(SHARE);
}
