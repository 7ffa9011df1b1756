// What a scrape says of services and their pipes: each pipe's numbers as one object.
import type { Exposition } from '../lib/prometheus/parse';
import type { Sample } from '../lib/prometheus/sample';
import {
  cdcMetrics,
  EVENTS_PER_TABLE,
  PIPE_INFO,
  pipeMetrics,
  SERVICE_INFO,
  STATE_LABELS,
  type CdcMetricKey,
  type PipeMetric,
  type PipeMetricKey,
} from './metrics';
import type { PipeState } from './wire';

export type PipeValues = Readonly<Partial<Record<PipeMetricKey, number>>>;
/** Records by destination table and then by kind of change, such as `insert`. */
export type TableEvents = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface PipeMeasures {
  readonly id: string;
  readonly service: string;
  readonly name: string | undefined;
  /** Undefined where the scrape does not say, or says two things: a state that was may linger beside the one that is. */
  readonly state: PipeState | undefined;
  /** The vendor's flavour, such as `confluent` or `rdspostgres`; not the key of the kind. */
  readonly source: string | undefined;
  readonly values: PipeValues;
  readonly perTable: TableEvents;
}

export interface ServiceMeasures {
  readonly id: string;
  readonly name: string | undefined;
  /** As the server names it: `running`, `idle`, … */
  readonly status: string | undefined;
  readonly version: string | undefined;
  /** The server says that the scrape lacks something. */
  readonly partial: boolean;
  readonly cdc: Readonly<Partial<Record<CdcMetricKey, number>>>;
}

export interface Measures {
  readonly services: ReadonlyMap<string, ServiceMeasures>;
  readonly pipes: ReadonlyMap<string, PipeMeasures>;
}

type Key<Table> = keyof Table & string;
const byName = <Table extends Readonly<Record<string, { name: string }>>>(table: Table) =>
  new Map(Object.entries(table).map(([key, { name }]) => [name, key as Key<Table>]));
const pipeKeys = byName(pipeMetrics);
const cdcKeys = byName(cdcMetrics);

/**
 * The measures in a scrape. `service` is whose scrape it is, for samples without that label. A number that is not there, or
 * makes no sense, stays away: missing is not zero. A series that is written twice counts once, as it stands last.
 */
export function readMeasures({ samples }: Exposition, service = ''): Measures {
  const services = new Map<string, ServiceDraft>();
  const pipes = new Map<string, PipeDraft>();
  for (const sample of samples) {
    const { name, labels, value } = sample;
    if (name !== SERVICE_INFO && !name.startsWith('ClickPipes_')) continue;
    const serviceId = labels['clickhouse_service'] || service;
    const owner = entry(services, serviceId, () => ({ id: serviceId, labels, info: undefined, cdc: {} }));
    const pipeId = labels['clickpipe_id'];
    const cdcKey = cdcKeys.get(name);
    if (name === SERVICE_INFO) owner.info = labels;
    else if (cdcKey) {
      if (makesSense(value)) owner.cdc[cdcKey] = value;
    } else if (pipeId) {
      readPipeSample(
        entry(pipes, pipeId, () => new PipeDraft(pipeId, serviceId)),
        sample,
      );
    }
  }
  return {
    services: mapValues(services, finishService),
    pipes: mapValues(pipes, (draft) => draft.finish()),
  };
}

/** Every metric counts or measures something of which there may be none, but not less. */
function makesSense(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

interface ServiceDraft {
  id: string;
  labels: Sample['labels'];
  info: Sample['labels'] | undefined;
  cdc: Partial<Record<CdcMetricKey, number>>;
}

function finishService({ id, labels, info, cdc }: ServiceDraft): ServiceMeasures {
  return {
    id,
    name: labels['clickhouse_service_name'] || undefined,
    status: info?.['clickhouse_cluster_status'] || undefined,
    version: info?.['clickhouse_version'] || undefined,
    partial: info?.['scrape'] === 'partial',
    cdc,
  };
}

function readPipeSample(pipe: PipeDraft, { name, labels, value, at = 0 }: Sample): void {
  pipe.name ||= labels['clickpipe_name'];
  pipe.source ||= labels['clickpipe_source'];
  if (!makesSense(value)) return;
  const key = pipeKeys.get(name);
  if (key) pipe.add(key, labels, value);
  else if (name === PIPE_INFO && value > 0) pipe.sawState(stateOf(labels), at);
  else if (name === EVENTS_PER_TABLE) pipe.addTable(labels, value);
}

function stateOf(labels: Sample['labels']): string | undefined {
  for (const label of STATE_LABELS) if (labels[label]) return labels[label];
  return undefined;
}

class PipeDraft {
  name: string | undefined;
  source: string | undefined;
  readonly #id: string;
  readonly #service: string;
  /** Series by metric: most have one. Equal labels are one object when they come from one text. */
  readonly #series = new Map<PipeMetricKey, Map<Sample['labels'], number>>();
  readonly #tables = new Map<string, Map<string, number>>();
  #states = new Set<string>();
  #statesAt = -Infinity;

  constructor(id: string, service: string) {
    this.#id = id;
    this.#service = service;
  }

  add(key: PipeMetricKey, labels: Sample['labels'], value: number): void {
    entry(this.#series, key, () => new Map<Sample['labels'], number>()).set(labels, value);
  }

  addTable(labels: Sample['labels'], value: number): void {
    const table = labels['destination_table'];
    if (!table) return;
    const changes = entry(this.#tables, table, () => new Map<string, number>());
    changes.set(labels['event_type'] ?? '', value);
  }

  /** Of samples with a time the latest say the state. */
  sawState(state: string | undefined, at: number): void {
    if (state === undefined || at < this.#statesAt) return;
    if (at > this.#statesAt) this.#states = new Set();
    this.#statesAt = at;
    this.#states.add(state);
  }

  finish(): PipeMeasures {
    const [state, another] = this.#states;
    const values: Partial<Record<PipeMetricKey, number>> = {};
    for (const [key, series] of this.#series) values[key] = merged(pipeMetrics[key], [...series.values()]);
    return {
      id: this.#id,
      service: this.#service,
      name: this.name || undefined,
      source: this.source || undefined,
      state: another === undefined ? state : undefined,
      values,
      perTable: this.#tables,
    };
  }
}

function merged({ merge }: PipeMetric, values: readonly number[]): number {
  if (merge === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return merge === 'max' ? Math.max(...values) : Math.min(...values);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, to: (value: From) => To): Map<Key, To> {
  return new Map([...map].map(([key, value]) => [key, to(value)]));
}
