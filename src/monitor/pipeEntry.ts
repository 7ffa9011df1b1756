// One pipe of the fleet: what was read of it, and the row that says so.
import { growthOf } from '../lib/rates';
import type { PipeMeasures } from '../pipes/measures';
import type { Observation } from '../pipes/observed';
import { viewPipe } from '../pipes/view';
import type { Pipe } from '../pipes/wire';
import { LOOKS_FOR_RATES, ratesOfPipe, type Look } from './pipeRates';
import type { FleetPipe } from './fleetView';

const HOUR_MS = 3_600_000;
/** How often the count of errors is kept for the sum of an hour. */
const ERRORS_EVERY_MS = 5 * 60_000;

/** The errors of a pipe as the server has counted them up to a time, epoch ms. */
interface ErrorCount {
  readonly at: number;
  readonly total: number;
}

/** What was recorded of a pipe before this visit, in the order of time. */
export interface RecordedNumbers {
  /** So few and so late that rates go on from them. */
  readonly looks: readonly Look[];
  /** Of an hour at most. */
  readonly errors: readonly ErrorCount[];
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
  #looks: readonly Look[] = [];
  #errors: readonly ErrorCount[] = [];
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
    return this.#looks.at(-1)?.at;
  }

  measure(measures: PipeMeasures, at: number): void {
    if (at <= (this.measuredAt ?? -Infinity)) return;
    this.#measures = measures;
    const { values, perTable } = measures;
    this.#looks = [...this.#looks, { at, values, perTable }].slice(-LOOKS_FOR_RATES);
    if (values.errors !== undefined) this.#errors = countErrors(this.#errors, { at, total: values.errors });
  }

  /** Puts what was recorded before what was measured meanwhile. */
  recall({ looks, errors }: RecordedNumbers): void {
    const before = <Each extends { at: number }>(all: readonly Each[], at = Infinity) =>
      all.filter((each) => each.at < at);
    this.#looks = [...before(looks, this.#looks[0]?.at), ...this.#looks].slice(-LOOKS_FOR_RATES);
    this.#errors = [...before(errors, this.#errors[0]?.at), ...this.#errors].reduce(countErrors, NO_ERRORS);
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
      family: view?.capabilities.family,
      state: observation?.state ?? this.remembered?.state,
      observation,
      view,
      values: this.#looks.at(-1)?.values ?? NO_VALUES,
      rates: ratesOfPipe(this.#looks, { now: scrapedAt ?? 0, longestMs, state: observation?.state }),
      errors: this.#errorsOfAnHour(),
      measured: measuredAt === undefined ? 'never' : measuredAt === scrapedAt ? 'now' : measuredAt,
      remembered: !this.wasSeen,
    };
  }

  #errorsOfAnHour(): FleetPipe['errors'] {
    const [first] = this.#errors;
    if (!first || this.#errors.length < 2) return undefined;
    const at = this.#errors.map((each) => each.at);
    return { count: growthOf({ at, values: this.#errors.map(({ total }) => total) }), since: first.at };
  }
}

const NO_ERRORS: readonly ErrorCount[] = [];
const NO_VALUES: FleetPipe['values'] = {};

/** The counts of the last hour with one more: every few minutes one, and the latest. */
function countErrors(counts: readonly ErrorCount[], next: ErrorCount): readonly ErrorCount[] {
  const kept = counts.filter(({ at }) => at >= next.at - HOUR_MS);
  // The last one moves on with the time until it is worth keeping.
  const last = kept.at(-2);
  return [...(last && next.at - last.at < ERRORS_EVERY_MS ? kept.slice(0, -1) : kept), next];
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
