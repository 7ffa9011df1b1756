// How a variant of a source is typed into the wizard from beginning to end: what the stories beside this file share.
import type { Page } from '@playwright/test';
import { LOGIN, type Unnamed } from '../../src/pipes/draft/testing/parts';
import { expect } from '../fixtures';
import { startWizard, fillColumns, submit, field, next } from '../wizardSteps';

/** What is put into a field: a text or the value of a choice, a list of short texts, or the text of a file. */
type Value = string | readonly string[] | { readonly file: string };
type FieldEntries = Readonly<Record<string, Value>>;
/** The fields of a step by their labels, and those that are folded away. */
type Step = readonly [plain: FieldEntries, advanced?: FieldEntries];

interface Rows {
  paste: string;
  /** By what the fields of a row end in; the first is unfolded. */
  details?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Story {
  what: string;
  tile: string;
  connect: Step;
  data?: Step;
  rows?: Rows;
  size?: Step;
  body: Unnamed;
}

export const typedLogin = { Username: LOGIN.username, Password: LOGIN.password };

async function enter(page: Page, values: FieldEntries): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'string') await put(page, label, value);
    else if ('file' in value) {
      const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(value.file) };
      await page.getByLabel(`File for ${label}`).setInputFiles(file);
      await expect(field(page, label)).not.toHaveValue('');
    } else await list(page, label, value);
  }
}

/** Chooses where there is a choice, and types elsewhere. */
async function put(page: Page, label: string, value: string): Promise<void> {
  const control = field(page, label);
  const tag = await control.evaluate((element) => element.tagName);
  await (tag === 'SELECT' ? control.selectOption(value) : control.fill(value));
}

/** Types each text and ends it with Enter. */
async function list(page: Page, label: string, texts: readonly string[]): Promise<void> {
  const control = page.getByRole('combobox', { name: label });
  for (const text of texts) {
    await control.fill(text);
    await control.press('Enter');
  }
  // Its open choices would lie over what comes below.
  await control.press('Tab');
}

async function step(page: Page, [plain, advanced]: Step = [{}]): Promise<void> {
  await enter(page, plain);
  if (advanced === undefined) return;
  await page.getByText('Advanced', { exact: true }).click();
  await enter(page, advanced);
}

/** Pastes the tables, whose targets the pattern names, and says the rest of them. */
async function mapTables(page: Page, { paste, details = {} }: Rows): Promise<void> {
  await page.getByText('Paste a list', { exact: true }).click();
  await page.getByRole('textbox', { name: /one per line/ }).fill(paste);
  await page.getByRole('button', { name: 'Read the list' }).click();
  for (const [row, values] of Object.entries(details)) {
    await page.getByRole('button', { name: `Details of ${row}` }).click();
    for (const [label, value] of Object.entries(values)) {
      const control = page.getByLabel(`${label} of ${row}`);
      await (label === 'Engine' ? control.selectOption(value) : control.fill(value));
    }
  }
}

/** Types what the destination of the body says. */
async function fillDestination(page: Page, body: Story['body']): Promise<void> {
  const { database, table, managedTable, tableDefinition, columns: wanted = [], roles } = body.destination;
  const advanced = {
    ...(tableDefinition?.partitionBy && { 'Partition by': tableDefinition.partitionBy }),
    ...(tableDefinition?.primaryKey && { 'Primary key': tableDefinition.primaryKey }),
    ...(roles && { Roles: roles }),
  };
  const { type, versionColumnId, columnIds } = tableDefinition?.engine ?? {};
  await enter(page, {
    ...(database && { Database: database }),
    ...(table && { Table: table }),
    ...(managedTable === false && { 'The table is': 'existing' }),
  });
  await fillColumns(page, wanted);
  for (const [index, { sourceField, destinationField }] of (body.fieldMappings ?? []).entries()) {
    if (sourceField === destinationField) continue;
    await page.getByLabel(`Source field of column ${index + 1}`).fill(sourceField);
  }
  const engine = {
    ...(type && { Engine: type }),
    ...(versionColumnId && { 'Version column': versionColumnId }),
    ...(columnIds && { 'Columns to add up': columnIds }),
    ...(tableDefinition?.sortingKey && { 'Sorting key': tableDefinition.sortingKey }),
  };
  await step(page, Object.keys(advanced).length === 0 ? [engine] : [engine, advanced]);
}

/** From the gallery to the follow page; gives the body that was sent. */
export async function runWizard(page: Page, name: string, story: Omit<Story, 'what'>): Promise<unknown> {
  await startWizard(page, story.tile, name);
  await step(page, story.connect);
  await next(page);
  if (story.rows) await mapTables(page, story.rows);
  await step(page, story.data);
  await next(page);
  await fillDestination(page, story.body);
  await next(page);
  if (!story.rows) {
    await step(page, story.size);
    await next(page);
  }
  const answered = page.waitForResponse(
    (each) => each.request().method() === 'POST' && each.url().endsWith('/clickpipes'),
  );
  const sent = await submit(page, name);
  expect((await answered).status()).toBe(200);
  return sent;
}
