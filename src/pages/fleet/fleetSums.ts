// Pipes of the fleet taken together. What is not known of some is left out of the sum, and said.
import { meaningOf } from '../../pipes/states';
import type { FleetRow } from './fleetRow';

/** `value` is undefined where nothing is known of any; `of` says of how many pipes it is. */
export interface Sum {
  readonly value: number | undefined;
  readonly of: number;
}

export interface FleetSums {
  readonly pipes: number;
  readonly rowsIn: Sum;
  readonly rowsOut: Sum;
  readonly bytesIn: Sum;
  readonly bytesOut: Sum;
  /** Over the last hour, or since `errorsSince` (epoch ms) where it is not watched for so long. */
  readonly errors: Sum;
  /** Credits, for yesterday. */
  readonly cost: Sum;
  readonly errorsSince: number | undefined;
  readonly attention: number;
}

export function sumUp(rows: readonly FleetRow[]): FleetSums {
  const sinces = rows.flatMap(({ pipe }) => (pipe.errors ? [pipe.errors.since] : []));
  return {
    pipes: rows.length,
    rowsIn: sum(rows, ({ pipe }) => pipe.rates.rowsIn),
    rowsOut: sum(rows, ({ pipe }) => pipe.rates.rowsOut),
    bytesIn: sum(rows, ({ pipe }) => pipe.rates.bytesIn),
    bytesOut: sum(rows, ({ pipe }) => pipe.rates.bytesOut),
    errors: sum(rows, ({ pipe }) => pipe.errors?.count),
    cost: sum(rows, ({ cost }) => cost),
    errorsSince: sinces.length === 0 ? undefined : Math.min(...sinces),
    attention: rows.filter(({ group }) => group === 'attention').length,
  };
}

function sum(rows: readonly FleetRow[], valueOf: (row: FleetRow) => number | undefined): Sum {
  let [value, of]: [number | undefined, number] = [undefined, 0];
  for (const row of rows) {
    const part = valueOf(row);
    if (part === undefined) continue;
    value = (value ?? 0) + part;
    of += 1;
  }
  return { value, of };
}

/** `1,806 Running · 12 Failed`: most first. States that are not known are counted as such. */
export function stateWords(rows: readonly FleetRow[]): string {
  const counts = new Map<string, number>();
  for (const { pipe } of rows) {
    const label =
      pipe.state === undefined ? 'not known yet' : meaningOf(pipe.state, pipe.view?.createdAt).label;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([label, n]) => `${n.toLocaleString('en-US')} ${label}`)
    .join(' · ');
}
