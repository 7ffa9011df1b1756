// Rates from scrapes that have the series of the vendor's list and no others.
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../lib/prometheus/parse';
import { documented } from '../mock/metrics/testing/documented';
import { readMeasures, type PipeMeasures } from '../pipes/measures';
import { PipeStore } from '../pipes/store/pipeStore';
import { Fleet } from './fleet';
import { ratesOfPipe, type Look } from './pipeRates';

const AT = Date.UTC(2026, 2, 30, 12);
const SECOND = 1_000;
const SERVICE = 'clickhouse_service="s",clickhouse_service_name="prod"';

/** What each series gains in a second; the labels of those that have some of their own. */
const GAINS: Readonly<Record<string, number>> = {
  FetchedEvents_Total: 50,
  SentEvents_Total: 40,
  FetchedBytes_Total: 5_000,
  SentBytes_Total: 4_000,
  FetchedBytesCompressed_Total: 900,
  FetchedBytesInitialLoad_Total: 100,
  Errors_Total: 1,
};
const TABLES = [
  ['orders', 'insert', 12],
  ['orders', 'delete', 1],
  ['refunds', 'insert', 7],
] as const;

/** All kinds at once, `seconds` after they began to count. */
function scrape(seconds: number) {
  const lines = Object.entries(documented).flatMap(([kind, series]) => {
    const labels = `${SERVICE},clickpipe_id="${kind}",clickpipe_name="${kind}",clickpipe_source="${kind}"`;
    return Object.keys(series).flatMap((name) => {
      if (name === 'ClickPipes_Info') return `${name}{${labels},clickpipe_state="Running"} 1`;
      if (name === 'ClickPipes_FetchedEvents_PerTable') {
        return TABLES.map(
          ([table, change, gain]) =>
            `${name}{${labels},destination_table="${table}",event_type="${change}"} ${1e6 + gain * seconds}`,
        );
      }
      const gain = GAINS[name.replace('ClickPipes_', '')] ?? 0;
      return `${name}{${labels}} ${1e6 + gain * seconds}`;
    });
  });
  return readMeasures(parseExposition(lines.join('\n')));
}

describe('a fleet of all kinds', () => {
  const fleet = new Fleet(new PipeStore());
  for (const seconds of [0, 5]) {
    fleet.takeScrape({
      type: 'scrape',
      at: AT + seconds * SECOND,
      service: undefined,
      measures: scrape(seconds),
      longestMs: 90 * SECOND,
      byService: false,
    });
  }
  const rows = new Map(fleet.view().services.flatMap(({ pipes }) => pipes.map((pipe) => [pipe.id, pipe])));
  const isDatabase = (kind: string) => ['postgres', 'mysql', 'mongodb', 'bigquery'].includes(kind);

  it.each(Object.keys(documented))('has rates of %s with the second look', (kind) => {
    expect(rows.get(kind)?.rates).toEqual(
      isDatabase(kind)
        ? { rowsIn: 20, bytesIn: 1_000, errors: 1 }
        : { rowsIn: 50, rowsOut: 40, bytesIn: 5_000, bytesOut: 4_000, errors: 1 },
    );
  });
});

describe('the rates of a pipe', () => {
  const tables = (orders: number, refunds?: number): PipeMeasures['perTable'] =>
    new Map([
      ['orders', new Map([['insert', orders]])],
      ...(refunds === undefined ? [] : [['refunds', new Map([['insert', refunds]])] as const]),
    ]);
  const looks = (stepMs: number, ...parts: readonly Partial<Look>[]): Look[] =>
    parts.map((part, index) => ({ at: AT + index * stepMs, values: {}, perTable: new Map(), ...part }));
  const ratesOf = (given: readonly Look[], state = 'Running') =>
    ratesOfPipe(given, { now: given.at(-1)?.at ?? 0, longestMs: 90 * SECOND, state });

  it('count a table from its second look on, not from nothing', () => {
    const given = looks(10 * SECOND, { perTable: tables(100) }, { perTable: tables(200, 1e9) });
    expect(ratesOf(given).rowsIn).toBe(10);
    expect(
      ratesOf([...given, { ...looks(0, { perTable: tables(300, 1e9) })[0]!, at: AT + 20_000 }]).rowsIn,
    ).toBe(10);
  });

  it('are not known where counts by table go up and down: those are no running counts', () => {
    const given = looks(
      30 * SECOND,
      { perTable: tables(70) },
      { perTable: tables(20) },
      { perTable: tables(60) },
    );
    expect(ratesOf(given).rowsIn).toBeUndefined();
  });

  it('are not known after a hole', () => {
    expect(ratesOf(looks(100 * SECOND, { perTable: tables(1) }, { perTable: tables(9) }))).toEqual({});
  });

  it('do not take a short standstill of a pipe that runs for none at all', () => {
    const still = looks(5 * SECOND, { values: { fetchedEvents: 7 } }, { values: { fetchedEvents: 7 } });
    expect(ratesOf(still, 'Running')).toEqual({});
    expect(ratesOf(still, 'Stopped')).toEqual({ rowsIn: 0 });
    const longer = looks(30 * SECOND, { values: { fetchedEvents: 7 } }, { values: { fetchedEvents: 7 } });
    expect(ratesOf(longer, 'Running')).toEqual({ rowsIn: 0 });
    // What lies before a hole says nothing of how long it stands still.
    expect(ratesOf([{ ...still[0]!, at: AT - 3_600_000 }, ...still], 'Running')).toEqual({});
  });

  it('know an initial load by its bytes, and claim no rows', () => {
    const load = looks(
      30 * SECOND,
      { perTable: tables(5), values: { initialLoadBytes: 0, fetchedBytesCompressed: 9 } },
      { perTable: tables(5), values: { initialLoadBytes: 3_000, fetchedBytesCompressed: 9 } },
    );
    expect(ratesOf(load, 'Snapshot')).toEqual({ bytesIn: 100 });
  });
});
