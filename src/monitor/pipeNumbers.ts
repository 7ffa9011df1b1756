// The numbers of one pipe of the fleet, and the row that shows them beside what else is known of it.
import { growthOf } from '../lib/rates';
import type { PipeMeasures } from '../pipes/measures';
import type { KnownPipe } from '../pipes/store/knownPipe';
import { viewPipe } from '../pipes/view';
import { LOOKS_FOR_RATES, ratesOfPipe, type Look } from './pipeRates';
import type { FleetPipe } from './fleetView';
import { sameFields } from './sameFields';

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

export class PipeNumbers {
  #looks: readonly Look[] = [];
  #errors: readonly ErrorCount[] = [];
  #row: FleetPipe | undefined;

  get measuredAt(): number | undefined {
    return this.#looks.at(-1)?.at;
  }

  measure({ values, perTable }: PipeMeasures, at: number): void {
    if (at <= (this.measuredAt ?? -Infinity)) return;
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
  row(known: KnownPipe, scrapedAt: number | undefined, longestMs: number): FleetPipe {
    const next = this.#makeRow(known, scrapedAt, longestMs);
    if (!this.#row || !sameRow(this.#row, next)) this.#row = next;
    return this.#row;
  }

  #makeRow(known: KnownPipe, scrapedAt: number | undefined, longestMs: number): FleetPipe {
    const { pipe, measured, remembered, observation } = known;
    const view = pipe && viewPipe(pipe);
    const { measuredAt } = this;
    return {
      id: known.id,
      service: known.service,
      name: view?.name ?? known.name,
      source: view?.source.label ?? measured?.source ?? remembered?.source,
      family: view?.capabilities.family,
      state: observation?.state ?? remembered?.state,
      observation,
      view,
      values: this.#looks.at(-1)?.values ?? NO_VALUES,
      rates: ratesOfPipe(this.#looks, { now: scrapedAt ?? 0, longestMs, state: observation?.state }),
      errors: this.#errorsOfAnHour(),
      measured: measuredAt === undefined ? 'never' : measuredAt === scrapedAt ? 'now' : measuredAt,
      remembered: pipe === undefined && measured === undefined,
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
function sameRow(one: FleetPipe, other: FleetPipe): boolean {
  return sameFields(one, other, (mine, theirs, key) =>
    key === 'view' ? mine === theirs : sameValue(mine, theirs),
  );
}

function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => Object.is(value, theirs.get(key)));
}
