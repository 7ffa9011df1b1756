// Where the errors of a pipe lie in ClickHouse, as queries to be run there: the Cloud API does not tell them (api-notes 7.2).
// The vendor does not document the columns of either table, so a query names none that a person has not read off DESCRIBE.
import { quoteIdentifier, quoteText } from '../lib/clickhouse/identifier';

/** What ClickPipes puts behind the name of the destination table. */
const RECORDS_SUFFIX = '_clickpipes_error';
const SYSTEM_LOG = 'system.clickpipes_log';
/** Both tables keep a week. */
export const LOG_DAYS = 7;
const LIMIT = 100;
const LONGEST_S = 30;

export const sqlHours = [1, 6, 24, 168] as const;
type SqlHours = (typeof sqlHours)[number];

export interface SqlBounds {
  hours: SqlHours;
  /** As DESCRIBE shows it; empty: not known, and the query is bounded by its limits alone. */
  timeColumn: string;
}

export interface ErrorQueries {
  /** Shows the columns. */
  describe: string;
  select: string;
}

/** The records that a pipe could not write, kept beside its table. Undefined where the pipe names no table. */
export function recordQueries(
  destination: { database?: string | null | undefined; table?: string | null | undefined } | null | undefined,
  bounds: SqlBounds,
): ErrorQueries | undefined {
  if (!destination?.table) return undefined;
  const table = [destination.database, `${destination.table}${RECORDS_SUFFIX}`]
    .filter((name): name is string => Boolean(name))
    .map(quoteIdentifier)
    .join('.');
  return { describe: `DESCRIBE TABLE ${table};`, select: selectFrom(table, bounds) };
}

/** What went wrong between the source and ClickHouse. System tables are kept by each replica for itself. */
export function logQueries(bounds: SqlBounds): ErrorQueries {
  const everywhere = `clusterAllReplicas(${quoteText('default')}, ${SYSTEM_LOG})`;
  return { describe: `DESCRIBE TABLE ${SYSTEM_LOG};`, select: selectFrom(everywhere, bounds) };
}

function selectFrom(table: string, { hours, timeColumn }: SqlBounds): string {
  const column = timeColumn.trim() === '' ? undefined : quoteIdentifier(timeColumn.trim());
  const lines = [
    'SELECT *',
    `FROM ${table}`,
    ...(column ? [`WHERE ${column} >= now() - INTERVAL ${hours} HOUR`, `ORDER BY ${column} DESC`] : []),
    `LIMIT ${LIMIT}`,
    `SETTINGS max_execution_time = ${LONGEST_S};`,
  ];
  return lines.join('\n');
}
