// The rules of a change: those of a new source, less those about values that are fixed or stay stored, and those that
// only a change has.
import type { StoredState } from '../form/editing';
import type { AnySourceForm, Finding, FormValues } from './form';
import { connectionPatch, credentialKeys, tablesOf, type SourceChange } from './patch';
import { isRemoved, isStored, tableName, tableProblems, wantedTables } from './parts/tableChange';

/** What is wrong with a change, at the fields that can be changed. */
export function checkChange(form: AnySourceForm, change: SourceChange): Finding[] {
  const { before, after } = change;
  const rows = tablesOf(after);
  const wanted = wantedTables(rows);
  const places = rows.flatMap((row, index) => (isRemoved(row) ? [] : [index]));
  const values = rows.length === 0 ? after : { ...after, tables: wanted };
  const tables = checkTables(after);
  const ofAll = form
    .check(values)
    .map((finding) => ({ ...finding, field: inItsPlace(finding.field, places) }))
    .filter(({ field }) => isFree(form, change, field))
    // What is said of the tables here is said with better words.
    .filter(
      ({ field }) =>
        field !== 'tables' && !tables.some((other) => other.severity === 'error' && other.field === field),
    );
  return [
    ...ofAll,
    ...tables,
    ...checkCleared(form, change),
    ...checkReplaced(form, change),
    ...(form.edit?.check?.(before, after) ?? []),
  ];
}

/** Whether the credentials stay, and why they cannot where they cannot. */
export function storedState(kindId: string, form: AnySourceForm, change: SourceChange): StoredState {
  const { before, after, replaced } = change;
  const changesMethod = before['authentication'] !== after['authentication'];
  if (changesMethod && form.patchPath('authentication') !== undefined) {
    return { is: 'forced', why: 'Another method needs credentials of its own: enter them.' };
  }
  if (form.edit?.holdsLogin?.some((name) => before[name] !== after[name])) {
    return { is: 'forced', why: 'The API keeps a login with the address: enter it again for another one.' };
  }
  const credentials = credentialKeys(form);
  const goTogether = form.edit?.together?.some((key) => credentials.has(key)) ?? false;
  if (goTogether && connectionPatch(kindId, form, { before, after, replaced: false })) {
    return { is: 'forced', why: 'The API takes no change without the credentials: enter them again.' };
  }
  return { is: replaced ? 'replaced' : 'kept' };
}

/** Findings are about the rows that stay; the grid counts all of them. */
function inItsPlace(field: string, places: readonly number[]): string {
  const [, index, rest] = /^tables\.(\d+)(.*)$/.exec(field) ?? [];
  return index === undefined ? field : `tables.${places[Number(index)] ?? index}${rest}`;
}

/** Is it a value that is sent? A fixed one cannot be mended, and what is stored is not judged. */
function isFree(form: AnySourceForm, change: SourceChange, field: string): boolean {
  const [name = '', index] = field.split('.');
  if (name === 'tables' && index !== undefined) {
    const row = tablesOf(change.after)[Number(index)];
    return row !== undefined && !isStored(row);
  }
  if (form.patchPath(name) === undefined) return false;
  // A method newer than this program stays as it is.
  if (name === 'authentication' && change.before[name] === change.after[name]) return false;
  const isCredential = form.edit?.credentials.includes(name) ?? false;
  if (isCredential) return change.replaced;
  const isWriteOnly = form.edit?.writeOnly?.includes(name) ?? false;
  // It is not sent then.
  if (form.edit?.holdsLogin?.includes(name) && change.before[name] === change.after[name]) return false;
  return !isWriteOnly || change.after[name] !== '';
}

const UNREMOVABLE =
  'The API has no documented way to take this away once it is set. Enter another value, put the old one back, or clone the pipe with your changes.';

/** Optional values that were set and are no longer. Lists can be emptied. */
function checkCleared(form: AnySourceForm, { before, after }: SourceChange): Finding[] {
  return Object.keys(after)
    .filter((name) => form.patchPath(name) !== undefined && !form.edit?.credentials.includes(name))
    .filter((name) => isText(before[name]) && before[name] !== '' && isBlank(after[name]))
    .map((field) => ({ field, message: UNREMOVABLE, severity: 'error' }));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBlank(value: unknown): boolean {
  return isText(value) && value.trim() === '';
}

/** Who replaces the credentials gives new ones; with the method as it was, some are needed. */
function checkReplaced(form: AnySourceForm, change: SourceChange): Finding[] {
  const { before, after, replaced } = change;
  if (!replaced || before['authentication'] !== after['authentication']) return [];
  const body = form.toCreate(after);
  const [first] = form.edit?.credentials ?? [];
  const given = [...credentialKeys(form)].some((key) => body[key] !== undefined);
  if (given || first === undefined) return [];
  const isMoved = form.edit?.holdsLogin?.some((name) => before[name] !== after[name]);
  const message = isMoved
    ? 'Enter the credentials for the other address.'
    : 'Enter the new credentials, or keep the stored ones.';
  return [{ field: first, message, severity: 'error' }];
}

function checkTables(after: FormValues): Finding[] {
  const rows = tablesOf(after);
  if (!rows.some(isStored)) return [];
  const added = [...rows.entries()].filter(([, row]) => !isStored(row));
  const removed = rows.filter(isRemoved).map(tableName);
  const current = rows.filter(isStored).map(tableName);
  const toAdd = added.map(([, row]) => tableName(row));
  const findings: Finding[] = [];
  for (const problem of tableProblems(current, toAdd, removed)) {
    if (problem.is === 'none left') {
      findings.push({
        field: 'tables',
        message: 'One table has to stay: keep one of them. To end them all, delete the pipe.',
        severity: 'error',
      });
    } else if (problem.is === 'swapped' || problem.is === 'double source') {
      const { name } = problem;
      const [index] = added[toAdd.findLastIndex((each) => sameSource(each, name))] ?? [];
      if (index === undefined || name.table === '') continue;
      const source = `${name.space}.${name.table}`;
      findings.push({
        field: `tables.${index}.table`,
        message:
          problem.is === 'swapped'
            ? `"${source}" is removed in this edit, and the API takes one of the two at a time. Save the removal first, then add it.`
            : `"${source}" is replicated already. Remove this row.`,
        severity: 'error',
      });
    }
  }
  for (const [index, row] of added) {
    const { target } = tableName(row);
    if (target === '' || !removed.some((name) => name.target === target)) continue;
    findings.push({
      field: `tables.${index}.target`,
      message: `"${target}" stays with its rows when its table is removed, and a target must be empty. Drop it first, or choose another name.`,
      severity: 'warning',
    });
  }
  return findings;
}

function sameSource(one: { space: string; table: string }, other: { space: string; table: string }): boolean {
  return one.space === other.space && one.table === other.table;
}
