import { parseTime } from '../../lib/time';
import type { PipeMeasures } from '../measures';
import type { Pipe } from '../wire';
import { StateHistory, type Observation } from './stateHistory';

/** What an earlier visit knew of a pipe. */
export interface Remembered {
  readonly service: string;
  readonly name: string;
  /** The label of its source. */
  readonly source: string | undefined;
  readonly state: string;
}

/** All that was read of one pipe with the key in hand. The store alone writes it. Times are epoch ms. */
export class KnownPipe {
  readonly history = new StateHistory();
  /** As the API last told it: the same object while that says the same. */
  pipe: Pipe | undefined;
  toldAt: number | undefined;
  /** What the last scrape called it. */
  measured: Pick<PipeMeasures, 'name' | 'source'> | undefined;
  measuredAt: number | undefined;
  remembered: Remembered | undefined;

  constructor(
    readonly id: string,
    readonly service: string,
  ) {}

  /** As the API tells it, else as a scrape or an earlier visit does; the ID where it has none. */
  get name(): string {
    return this.pipe?.name ?? this.measured?.name ?? this.remembered?.name ?? this.id;
  }

  get createdAt(): number | undefined {
    return parseTime(this.pipe?.createdAt);
  }

  /** Its state, and since when; undefined while this visit has not looked. */
  get observation(): Observation | undefined {
    return this.history.latest;
  }
}
