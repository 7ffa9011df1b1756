// Where the rows go: what each family sends (domain 4.1) and how a managed table is defined (4.2).
import type { PipeCreateBody } from '../../pipes/authoring';
import { demand } from '../refusal';
import { firstDouble } from './mappings';

type Destination = PipeCreateBody['destination'];
type Table = NonNullable<Destination['tableDefinition']>;
type Columns = NonNullable<Destination['columns']>;

/** Names that belong to ClickPipes itself; case does not matter. */
const RESERVED_ROLES = new Set(['clickpipes', 'clickpipes_system']);

/** `label` is the kind's name, for the refusals of what database pipes do not take. */
export function checkDestination(destination: Destination, database: boolean, label: string): void {
  const reserved = destination.roles?.find((role) => RESERVED_ROLES.has(role.trim().toLowerCase()));
  demand(reserved === undefined, `destination.roles: "${reserved}" is a reserved role`);
  if (database) {
    for (const field of ['table', 'columns', 'managedTable', 'tableDefinition'] as const) {
      demand(destination[field] === undefined, `destination.${field}: not supported for ${label} ClickPipes`);
    }
    return;
  }
  demand(destination.table, `destination.table: Required for ${label} ClickPipes`);
  demand(destination.columns, `destination.columns: Required for ${label} ClickPipes`);
  checkColumns(destination.columns);
  const { managedTable = true, tableDefinition, columns } = destination;
  demand(!managedTable || tableDefinition, 'destination.tableDefinition: Required when managedTable is true');
  demand(managedTable || !tableDefinition, 'destination.tableDefinition: only when managedTable is true');
  if (tableDefinition) checkTable(tableDefinition, columns);
}

/** Columns have names of their own. */
export function checkColumns(columns: Columns): void {
  const double = firstDouble(columns.map(({ name }) => name));
  demand(double === undefined, `destination.columns: "${double}" is named more than once`);
}

function checkTable({ engine, sortingKey }: Table, columns: Columns): void {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const where = 'destination.tableDefinition';
  const { type, versionColumnId, columnIds } = engine;
  if (type === 'ReplacingMergeTree') {
    demand(versionColumnId, `${where}.engine.versionColumnId: Required for ReplacingMergeTree`);
    demand(
      types.has(versionColumnId),
      `${where}.engine.versionColumnId: "${versionColumnId}" is not a destination column`,
    );
    demand(sortingKey?.length, `${where}.sortingKey: Required for ReplacingMergeTree`);
  } else {
    demand(versionColumnId === undefined, `${where}.engine.versionColumnId: only for ReplacingMergeTree`);
  }
  demand(
    columnIds === undefined || type === 'SummingMergeTree',
    `${where}.engine.columnIds: only for SummingMergeTree`,
  );
  for (const id of columnIds ?? []) {
    demand(types.has(id), `${where}.engine.columnIds: "${id}" is not a destination column`);
  }
  for (const key of sortingKey ?? []) {
    const columnType = types.get(key);
    demand(columnType, `${where}.sortingKey: "${key}" is not a destination column`);
    demand(!/\bNullable\(/.test(columnType), `${where}.sortingKey: "${key}" is Nullable`);
  }
}
