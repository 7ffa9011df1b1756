// Where the rows go: the values of that step, their rules (api-notes 4), and the way to the body and back.
import type { Finding } from '../../form/findings';
import { parseType } from '../../lib/clickhouse/typeParser';
import type { Family } from '../../sources/define';
import type { PipeCreateBody } from '../writeEndpoints';
import { checkColumnType } from '../columnTypes';
import { checkName } from '../name';
import { destinationProblems } from '../tableRules';
import { engineTypes } from '../wire';

export interface ColumnValues {
  name: string;
  type: string;
  /** Empty: the field of the same name. */
  sourceField: string;
}

export interface DestinationValues {
  /** The name of the pipe. It stands on the first step; the body has it beside the destination. */
  name: string;
  /** Empty: left out, ClickPipes then uses `default`. */
  database: string;
  table: string;
  /** `new`: ClickPipes makes and owns the table. `existing`: it writes into one that is there. */
  target: 'new' | 'existing';
  engine: (typeof engineTypes)[number];
  versionColumn: string;
  sumColumns: readonly string[];
  sortingKey: readonly string[];
  partitionBy: string;
  primaryKey: string;
  columns: readonly ColumnValues[];
  roles: readonly string[];
}

export const emptyDestination: DestinationValues = {
  name: '',
  database: '',
  table: '',
  target: 'new',
  engine: 'MergeTree',
  versionColumn: '',
  sumColumns: [],
  sortingKey: [],
  partitionBy: '',
  primaryKey: '',
  columns: [],
  roles: [],
};

const RESERVED_ROLES: readonly string[] = ['clickpipes', 'clickpipes_system'];

/** All rules of the step. Database pipes have a database and roles; their tables stand with the source. */
export function checkDestination(values: DestinationValues, family: Family): Finding[] {
  const findings: Finding[] = [];
  const error = (field: string, message: string) => findings.push({ field, message, severity: 'error' });
  const warn = (field: string, message: string) => findings.push({ field, message, severity: 'warning' });

  const wrongName = checkName(values.name);
  if (wrongName !== undefined) error('name', wrongName);
  for (const role of values.roles) {
    if (RESERVED_ROLES.includes(role.trim().toLowerCase())) {
      error('roles', `"${role}" is reserved by ClickPipes. Take it out, or give a role of your own.`);
    }
  }
  if (family === 'database') {
    if (values.database.trim() === '') error('database', 'Enter the database that the tables are made in.');
    return findings;
  }
  if (values.table.trim() === '') error('table', 'Enter the table that the rows go to.');
  checkColumns(values, error, warn);
  if (values.target === 'new') {
    if (!engineTypes.includes(values.engine)) error('engine', 'This is not one of the engines. Choose one.');
    for (const { field, message } of destinationProblems(values)) error(field, message);
  }
  return findings;
}

type Say = (field: string, message: string) => void;

function checkColumns({ columns }: DestinationValues, error: Say, warn: Say): void {
  if (columns.length === 0) error('columns', 'Enter at least one column.');
  const seen = new Map<string, number>();
  columns.forEach((column, index) => {
    const name = column.name.trim();
    if (name === '') error(`columns.${index}.name`, 'Name the column, or remove the row.');
    const twin = seen.get(name);
    if (name !== '' && twin !== undefined)
      error(`columns.${index}.name`, `Row ${twin + 1} has this name already.`);
    seen.set(name, index);
    const parsed = parseType(column.type);
    if (!parsed.ok) return error(`columns.${index}.type`, parsed.message);
    for (const finding of checkColumnType(parsed.type)) {
      (finding.severity === 'error' ? error : warn)(`columns.${index}.type`, finding.message);
    }
  });
}

/** A value of which any part may be missing, as of an object that somebody else wrote. */
type Loose<T> = T extends readonly (infer Element)[]
  ? readonly Loose<Element>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

type Destination = PipeCreateBody['destination'];

/** The parts of the body that this step decides. */
export function destinationToCreate(
  values: DestinationValues,
  family: Family,
): Pick<PipeCreateBody, 'name' | 'destination' | 'fieldMappings'> {
  const database = values.database.trim();
  const roles = trimmed(values.roles);
  const shared = {
    ...(database === '' ? {} : { database }),
    ...(roles.length === 0 ? {} : { roles }),
  };
  const name = values.name.trim();
  if (family === 'database') return { name, destination: shared };
  const mapped = values.columns.some(({ sourceField }) => sourceField.trim() !== '');
  return {
    name,
    destination: {
      ...shared,
      table: values.table.trim(),
      managedTable: values.target === 'new',
      ...(values.target === 'new' ? { tableDefinition: definitionOf(values) } : {}),
      columns: values.columns.map((column) => ({ name: column.name.trim(), type: column.type.trim() })),
    },
    // All columns or none: the API wants every destination column in the mapping.
    ...(mapped
      ? {
          fieldMappings: values.columns.map((column) => ({
            sourceField: column.sourceField.trim() || column.name.trim(),
            destinationField: column.name.trim(),
          })),
        }
      : {}),
  };
}

function definitionOf(values: DestinationValues): NonNullable<Destination['tableDefinition']> {
  const sumColumns = trimmed(values.sumColumns);
  const sortingKey = trimmed(values.sortingKey);
  const partitionBy = values.partitionBy.trim();
  const primaryKey = values.primaryKey.trim();
  return {
    engine: {
      type: values.engine,
      ...(values.engine === 'ReplacingMergeTree' ? { versionColumnId: values.versionColumn.trim() } : {}),
      ...(values.engine === 'SummingMergeTree' && sumColumns.length > 0 ? { columnIds: sumColumns } : {}),
    },
    ...(sortingKey.length === 0 ? {} : { sortingKey }),
    ...(partitionBy === '' ? {} : { partitionBy }),
    ...(primaryKey === '' ? {} : { primaryKey }),
  };
}

/** Values that give the same parts again; empty where parts are missing. */
export function destinationFromCreate(
  body: Loose<Pick<PipeCreateBody, 'name' | 'destination' | 'fieldMappings'>>,
): DestinationValues {
  const { destination = {} } = body;
  const definition = destination.tableDefinition;
  const sourceOf = new Map(body.fieldMappings?.map((each) => [each.destinationField, each.sourceField]));
  return {
    name: body.name ?? '',
    database: destination.database ?? '',
    table: destination.table ?? '',
    target: destination.managedTable === false ? 'existing' : 'new',
    engine: definition?.engine?.type ?? 'MergeTree',
    versionColumn: definition?.engine?.versionColumnId ?? '',
    sumColumns: definition?.engine?.columnIds ?? [],
    sortingKey: definition?.sortingKey ?? [],
    partitionBy: definition?.partitionBy ?? '',
    primaryKey: definition?.primaryKey ?? '',
    columns: (destination.columns ?? []).map(({ name = '', type = '' }) => ({
      name,
      type,
      sourceField: sourceOf.get(name) ?? '',
    })),
    roles: destination.roles ?? [],
  };
}

function trimmed(list: readonly string[]): string[] {
  return list.map((each) => each.trim()).filter((each) => each !== '');
}
