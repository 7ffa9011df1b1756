// The fleet as pages show it. Objects are replaced when what they say changes, and only then: a row whose object is the
// same needs no drawing.
import type { Described } from '../api/errors';
import type { Family } from '../sources/define';
import type { PipeValues, ServiceMeasures } from '../pipes/measures';
import type { Observation } from '../pipes/store/stateHistory';
import type { PipeView } from '../pipes/view';
import type { PipeState } from '../pipes/wire';
import type { ServiceState } from '../services/wire';

/** Per second, smoothed over the last scrapes; missing where it is not known, which is not zero. */
export interface PipeRates {
  /** Of database pipes the changes of all tables; rows of loads are counted in bytes alone. */
  readonly rowsIn?: number;
  /** Not told of database pipes, as `bytesOut`. */
  readonly rowsOut?: number;
  /** Uncompressed; of database pipes as read over the wire, loads included. */
  readonly bytesIn?: number;
  readonly bytesOut?: number;
  readonly errors?: number;
}

export interface FleetPipe {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  /** In words where the pipe was listed, else the vendor's flavour as the scrape names it. */
  readonly source: string | undefined;
  readonly family: Family | undefined;
  /** As it was last seen, by the API or in a scrape. */
  readonly state: PipeState | undefined;
  /** Since when; undefined while this visit has not seen the pipe. */
  readonly observation: Observation | undefined;
  /** The whole pipe, once the list of its service was read. */
  readonly view: PipeView | undefined;
  /** As of `measuredAt`. */
  readonly values: PipeValues;
  readonly rates: PipeRates;
  /** Errors since `since` (epoch ms), an hour ago at most, as far as it was recorded; undefined until there are two samples. */
  readonly errors: { readonly count: number; readonly since: number } | undefined;
  /**
   * Set where the numbers are older than the last scrape of the service: when they were taken, epoch ms. `never`: no scrape
   * has shown the pipe.
   */
  readonly measured: 'now' | 'never' | number;
  /** Known from an earlier visit alone; the service was not awake since. */
  readonly remembered: boolean;
}

export interface FleetService {
  readonly id: string;
  readonly name: string;
  /** The latest that is known, from the list of services or from a scrape. */
  readonly state: ServiceState | undefined;
  readonly awake: boolean;
  /** The server said that its last scrape lacks something. */
  readonly partial: boolean;
  /** Epoch ms of the last scrape and of the last list of its pipes; undefined: none yet. */
  readonly scrapedAt: number | undefined;
  readonly listedAt: number | undefined;
  /** Why its pipes could not be listed when that was last tried; undefined: they could, or nobody tried yet. */
  readonly unread: Described | undefined;
  /** Why its numbers could not be read when that was last tried; undefined: they could, or nobody tried yet. */
  readonly unscraped: Described | undefined;
  /** When its pipes were last seen at all, also in an earlier visit. */
  readonly seenAt: number | undefined;
  /** After this many ms without a scrape its numbers are old. */
  readonly staleAfterMs: number;
  /** The compute that its database pipes share. */
  readonly cdc: ServiceMeasures['cdc'];
  /** By name. The same array while no row changes. */
  readonly pipes: readonly FleetPipe[];
}

export interface FleetView {
  /** In the order of the list of services. */
  readonly services: readonly FleetService[];
  /** Why the latest look at the numbers failed; undefined while they come. */
  readonly failure: Described | undefined;
  /** The server has no metrics of the whole organization: each service is asked for its own, one after the other. */
  readonly byService: boolean;
  /** The server shows no metrics to this key: states come from lists alone. */
  readonly withoutMetrics: boolean;
}
