// One pipe of the fleet: what was read of it, and the row that says so.
import { currentRate, growthOf } from '../lib/rates';
import type { PipeMeasures } from '../pipes/measures';
import type { PipeMetricKey } from '../pipes/metrics';
import type { Observation } from '../pipes/observed';
import { viewPipe } from '../pipes/view';
import type { Pipe } from '../pipes/wire';
import type { FleetPipe, PipeRates } from './fleetView';

const RATES: Readonly<Record<keyof PipeRates, PipeMetricKey>> = {
  rowsIn: 'fetchedEvents',
  rowsOut: 'sentEvents',
  bytesIn: 'fetchedBytes',
  bytesOut: 'sentBytes',
  errors: 'errors',
};
const SMOOTH = 3;
const HOUR_MS = 3_600_000;
/** How often the count of errors is kept for the sum of an hour. */
const ERRORS_EVERY_MS = 5 * 60_000;

interface Sample {
  readonly at: number;
  readonly values: PipeMeasures['values'];
}

/** What is told of a pipe without its having been read in this visit. */
export interface Remembered {
  readonly service: string;
  readonly name: string;
  readonly source: string | undefined;
  readonly state: string;
}

export class PipeEntry {
  pipe: Pipe | undefined;
  remembered: Remembered | undefined;
  #measures: PipeMeasures | undefined;
  #samples: readonly Sample[] = [];
  #errors: readonly { at: number; total: number }[] = [];
  #row: FleetPipe | undefined;

  constructor(
    readonly id: string,
    readonly service: string,
  ) {}

  /** Was it in a scrape, or in a list? */
  get wasSeen(): boolean {
    return this.#measures !== undefined || this.pipe !== undefined;
  }

  get measuredAt(): number | undefined {
    return this.#samples.at(-1)?.at;
  }

  measure(measures: PipeMeasures, at: number): void {
    if (at <= (this.measuredAt ?? -Infinity)) return;
    this.#measures = measures;
    this.#samples = [...this.#samples.slice(-SMOOTH), { at, values: measures.values }];
    const total = measures.values.errors;
    if (total === undefined) return;
    const kept = this.#errors.filter((each) => each.at >= at - HOUR_MS);
    // The last one moves on with the time until it is worth keeping.
    const last = kept.at(-2);
    const from = last && at - last.at < ERRORS_EVERY_MS ? kept.slice(0, -1) : kept;
    this.#errors = [...from, { at, total }];
  }

  /** The row at the time of the service's last scrape; the same object while it says the same. */
  row(observation: Observation | undefined, scrapedAt: number | undefined, longestMs: number): FleetPipe {
    const next = this.#makeRow(observation, scrapedAt, longestMs);
    if (!this.#row || !same(this.#row, next)) this.#row = next;
    return this.#row;
  }

  #makeRow(
    observation: Observation | undefined,
    scrapedAt: number | undefined,
    longestMs: number,
  ): FleetPipe {
    const view = this.pipe && viewPipe(this.pipe);
    const { measuredAt } = this;
    return {
      id: this.id,
      service: this.service,
      name: view?.name ?? this.#measures?.name ?? this.remembered?.name ?? this.id,
      source: view?.source.label ?? this.#measures?.source ?? this.remembered?.source,
      family: view?.traits.family,
      state: observation?.state ?? this.remembered?.state,
      observation,
      view,
      values: this.#measures?.values ?? {},
      rates: this.#rates(scrapedAt ?? 0, longestMs),
      errors: this.#errorsOfAnHour(),
      measured: measuredAt === undefined ? 'never' : measuredAt === scrapedAt ? 'now' : measuredAt,
      remembered: !this.wasSeen,
    };
  }

  #rates(now: number, longestMs: number): PipeRates {
    const at = this.#samples.map((sample) => sample.at);
    const entries = Object.entries(RATES).flatMap(([name, key]) => {
      const values = this.#samples.map((sample) => sample.values[key] ?? Number.NaN);
      const rate = currentRate({ at, values }, { longestMs, smooth: SMOOTH, now });
      return rate === undefined ? [] : [[name, rate]];
    });
    return Object.fromEntries(entries) as PipeRates;
  }

  #errorsOfAnHour(): FleetPipe['errors'] {
    const [first] = this.#errors;
    if (!first || this.#errors.length < 2) return undefined;
    const at = this.#errors.map((each) => each.at);
    return { count: growthOf({ at, values: this.#errors.map(({ total }) => total) }), since: first.at };
  }
}

/** Of objects within the row their content counts, of the view its identity. */
function same(one: FleetPipe, other: FleetPipe): boolean {
  return (Object.keys(one) as (keyof FleetPipe)[]).every((key) =>
    key === 'view' ? one.view === other.view : sameValue(one[key], other[key]),
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => Object.is(value, theirs.get(key)));
}
