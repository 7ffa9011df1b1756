// A pipe's configuration as lines to compare: what a person changed, and what somebody else did meanwhile.
import { tablesOf } from '../../sources/patch';
import { isRemoved } from '../../sources/parts/tableChange';
import { sourceName, type TableValues } from '../../sources/parts/tables.values';
import type { AnySourceForm, FormValues, FormValue } from '../../sources/form';
import type { DestinationValues } from '../draft/destination';
import { labelOf } from '../draft/labels';
import type { EditValues } from './values';

export interface ChangedValue {
  label: string;
  /** Absent: it is new. */
  before: string | undefined;
  /** Absent: it goes. */
  after: string | undefined;
}

/** What differs between two sets of values, line by line. Secrets are said to differ, never shown. */
export function changedValues(before: EditValues, after: EditValues, form: AnySourceForm): ChangedValue[] {
  const [one, other] = [factsOf(before, form), factsOf(after, form)];
  for (const name of form.edit?.credentials ?? []) {
    const label = form.labelOf(name, after.source);
    if (other.has(label) && !one.has(label)) one.set(label, 'Stored, not shown');
  }
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((label) => one.get(label) !== other.get(label))
    .map((label) => ({ label, before: one.get(label), after: other.get(label) }));
}

function factsOf({ source, destination }: EditValues, form: AnySourceForm): Map<string, string> {
  return new Map([
    ...destinationFacts(destination),
    ...sourceFacts(source, form),
    ...tablesOf(source).flatMap(tableFact),
    ...destination.columns.map(({ name, type, sourceField }) => {
      const field = sourceField.trim();
      const from = field === '' || field === name.trim() ? '' : `, from ${field}`;
      return [`Column ${name.trim()}`, `${type.trim()}${from}`] as const;
    }),
  ]);
}

function destinationFacts({
  columns: _columns,
  ...values
}: DestinationValues): (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const label = labelOf(name);
    // A source may have a database of its own.
    return fact(name === 'name' ? label : `Destination: ${label.toLowerCase()}`, value);
  });
}

function sourceFacts(values: FormValues, form: AnySourceForm): (readonly [string, string])[] {
  return Object.entries(values)
    .filter(([name]) => name !== 'tables')
    .flatMap(([name, value]) => {
      const label = form.labelOf(name, values);
      if (!form.secrets.includes(name)) return fact(label, value);
      return value === '' ? [] : [[label, 'New, not shown'] as const];
    });
}

function fact(label: string, value: FormValue): (readonly [string, string])[] {
  // Lists other than those of tables and columns are lists of texts.
  const text = (typeof value === 'string' ? value : value.map(String).join(', ')).trim();
  return text === '' ? [] : [[label, text]];
}

function tableFact(row: TableValues): (readonly [string, string])[] {
  if (isRemoved(row)) return [];
  const { target, tableEngine, sortingKeys = [], excludedColumns = [] } = row;
  const words = [
    `into ${target.trim()}`,
    tableEngine,
    sortingKeys.length === 0 ? '' : `sorted by ${sortingKeys.join(', ')}`,
    // The server gives them in any order.
    excludedColumns.length === 0 ? '' : `without ${excludedColumns.toSorted().join(', ')}`,
    row.partitionKey ? `split by ${row.partitionKey}` : '',
    row.partitionByExpr ? `partitioned by ${row.partitionByExpr}` : '',
  ].filter(Boolean);
  return [[`Table ${sourceName(row)}`, words.join(', ')]];
}
