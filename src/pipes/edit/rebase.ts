// Two people change a pipe at once. The API knows no versions and the last write wins, so the form looks for itself
// whether the configuration is still the one it was opened with, and puts the changes of one person over the other's.
import { keysIn } from '../../lib/objects';
import type { AnySourceForm, FormValues } from '../../sources/form';
import { labelOf } from '../draft/labels';
import { tablesOf } from '../../sources/patch';
import { isStored, tableName } from '../../sources/parts/tableChange';
import { sourceName, type TableValues } from '../../sources/parts/tables.values';
import { exportPipe } from '../redact';
import type { Pipe } from '../wire';
import type { EditValues } from './values';
import { isRecord } from '../../lib/objects';

/** Is it the same configuration? State, size and the time of the last change are none of it. */
export function isSameConfiguration(one: Pipe, other: Pipe): boolean {
  return configurationOf(one) === configurationOf(other);
}

function configurationOf({ state: _state, scaling: _scaling, updatedAt: _updatedAt, ...rest }: Pipe): string {
  return JSON.stringify(exportPipe(rest), (key, value: unknown) => {
    // In no particular order: the server gives them in any.
    if (key === 'excludedColumns' && Array.isArray(value)) return value.map(String).toSorted();
    return isRecord(value) ? sorted(value) : value;
  });
}

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

interface Rebased {
  values: EditValues;
  /** What both changed, each to something else: mine is kept. */
  conflicts: readonly string[];
}

/** Theirs where I did not touch a value, mine elsewhere. */
export function rebase(base: EditValues, mine: EditValues, theirs: EditValues, form: AnySourceForm): Rebased {
  const conflicts: string[] = [];
  const merge = <Values extends object>(
    one: Values,
    two: Values,
    three: Values,
    label: (name: string) => string,
  ): Values => {
    const entries = keysIn(three).map((name) => {
      if (name === 'tables') return [name, two[name]] as const;
      const choice = choose(one[name], two[name], three[name]);
      if (choice.conflict) conflicts.push(label(name));
      return [name, choice.value] as const;
    });
    return { ...three, ...Object.fromEntries(entries) };
  };
  const source = merge<FormValues>(base.source, mine.source, theirs.source, (name) =>
    form.labelOf(name, theirs.source),
  );
  const destination = merge(base.destination, mine.destination, theirs.destination, labelOf);
  const tables = mergeTables(tablesOf(mine.source), tablesOf(theirs.source));
  return {
    values: {
      source: 'tables' in theirs.source ? { ...source, tables: tables.rows } : source,
      destination,
      replacing: mine.replacing,
      validateSamples: mine.validateSamples,
    },
    conflicts: [...conflicts, ...tables.conflicts],
  };
}

function choose<Value>(base: Value, mine: Value, theirs: Value): { value: Value; conflict: boolean } {
  if (isEqual(mine, base) || isEqual(mine, theirs)) return { value: theirs, conflict: false };
  return { value: mine, conflict: !isEqual(theirs, base) };
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Their tables, of which those go that I removed, and mine that they do not have yet. */
function mergeTables(mine: readonly TableValues[], theirs: readonly TableValues[]) {
  const keyOf = (row: TableValues) => JSON.stringify(tableName(row));
  const marks = new Map(mine.filter(isStored).map((row) => [keyOf(row), row.stored ?? '']));
  const known = new Set(theirs.map(keyOf));
  const added = mine.filter((row) => !isStored(row) && !known.has(keyOf(row)));
  const taken = new Set(theirs.map(({ target }) => target.trim()));
  return {
    rows: [...theirs.map((row) => ({ ...row, stored: marks.get(keyOf(row)) ?? 'kept' })), ...added],
    conflicts: added
      .filter(({ target }) => taken.has(target.trim()))
      .map((row) => `Table ${sourceName(row)}: its target is taken`),
  };
}
