// Where the rows go: what each family sends (api-notes 4.1) and how a managed table is defined (4.2).
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import { destinationProblems, typeProblems } from '../../pipes/tableRules';
import { demand, refuse } from '../refusal';
import { firstDuplicate } from './mappings';

type Destination = PipeCreateBody['destination'];
type Table = NonNullable<Destination['tableDefinition']>;
type Columns = NonNullable<Destination['columns']>;

/** Names that belong to ClickPipes itself; case does not matter. */
const RESERVED_ROLES = new Set(['clickpipes', 'clickpipes_system']);

/** `label` is the kind's name, for the refusals of what database pipes do not take. */
export function checkDestinationFields(destination: Destination, database: boolean, label: string): void {
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

/** Columns have names of their own, and types that ClickHouse has. */
export function checkColumns(columns: Columns): void {
  const double = firstDuplicate(columns.map(({ name }) => name));
  demand(double === undefined, `destination.columns: "${double}" is named more than once`);
  for (const { name, type } of columns) {
    const [problem] = typeProblems(type);
    demand(problem === undefined, `destination.columns: type of "${name}": ${problem}`);
  }
}

/** Where the fields of the shared rules stand in the body. */
const PLACES = {
  versionColumn: 'engine.versionColumnId',
  sumColumns: 'engine.columnIds',
  sortingKey: 'sortingKey',
  primaryKey: 'primaryKey',
} as const;

function checkTable({ engine, sortingKey, partitionBy, primaryKey }: Table, columns: Columns): void {
  const where = 'destination.tableDefinition';
  const { type, versionColumnId, columnIds } = engine;
  demand(
    versionColumnId === undefined || type === 'ReplacingMergeTree',
    `${where}.engine.versionColumnId: only for ReplacingMergeTree`,
  );
  demand(
    columnIds === undefined || type === 'SummingMergeTree',
    `${where}.engine.columnIds: only for SummingMergeTree`,
  );
  const [problem] = destinationProblems({
    engine: type,
    versionColumn: versionColumnId ?? '',
    sumColumns: columnIds ?? [],
    sortingKey: sortingKey ?? [],
    partitionBy: partitionBy ?? '',
    primaryKey: primaryKey ?? '',
    columns,
  });
  if (problem) refuse(`${where}.${PLACES[problem.field]}: ${problem.message}`);
}
