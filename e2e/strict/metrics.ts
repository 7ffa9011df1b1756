// The metrics of a service as the vendor's monitoring page documents them: for each family what is listed for it, and
// nothing else.
import { ORGANIZATION, SERVICES } from './initialData';
import type { JsonRecord } from './json';
import { isDatabase, kindOf, type StrictPipe, type StrictOrganization } from './organization';

/** What a pipe moves in a second, of its own kind of numbers. */
const EVENTS_PER_S = 120;
const BYTES_PER_S = 48_000;

interface Sample {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

const counter = (name: string, value: number): Sample => ({ name: `${name}_Total`, type: 'counter', value });
const gauge = (name: string, value: number, labels: Sample['labels'] = {}): Sample => ({
  name,
  type: 'gauge',
  value,
  labels,
});

/** The exposition text of one service. */
export function exposition(organization: StrictOrganization, service: JsonRecord): string {
  const common = {
    clickhouse_org: ORGANIZATION.id,
    clickhouse_service: String(service['id']),
    clickhouse_service_name: String(service['name']),
  };
  const info = gauge('ClickHouse_ServiceInfo', 1, {
    clickhouse_cluster_status: String(service['state']),
    clickhouse_version: '25.12',
    scrape: 'full',
  });
  const ofService = service === SERVICES[0] ? shared(organization) : [];
  const ofPipes =
    service === SERVICES[0]
      ? [...organization.pipes.values()].flatMap((pipe) =>
          samples(organization, pipe).map((sample) => ({
            ...sample,
            labels: { ...labelsOf(pipe), ...sample.labels },
          })),
        )
      : [];
  return write(
    [
      info,
      ...[...ofService, ...ofPipes].map((sample) => ({ ...sample, name: `ClickPipes_${sample.name}` })),
    ].map((sample) => ({ ...sample, labels: { ...common, ...sample.labels } })),
  );
}

function labelsOf(pipe: StrictPipe) {
  const { id, name } = pipe.json;
  return {
    clickpipe_id: String(id),
    clickpipe_name: typeof name === 'string' ? name : '',
    clickpipe_source: kindOf(pipe) ?? '',
  };
}

function samples(organization: StrictOrganization, pipe: StrictPipe): Sample[] {
  const state = String(pipe.json['state']);
  const runs = ['Running', 'Snapshot', 'Degraded'].includes(state);
  const seconds = 1_000 + (runs ? organization.elapsed : 0);
  const all = [
    gauge('Info', 1, { clickpipe_state: state }),
    counter('Errors', 0),
    counter('FetchedBytesCompressed', (seconds * BYTES_PER_S) / 4),
  ];
  if (!runs) return all;
  return [...all, ...(isDatabase(pipe) ? replicated(pipe, seconds) : streamed(seconds))];
}

function streamed(seconds: number): Sample[] {
  return [
    gauge('Latency', 850),
    counter('FetchedEvents', seconds * EVENTS_PER_S),
    counter('SentEvents', seconds * EVENTS_PER_S),
    counter('FetchedBytes', seconds * BYTES_PER_S),
    counter('SentBytes', seconds * BYTES_PER_S),
    counter('SentBytesCompressed', (seconds * BYTES_PER_S) / 4),
    gauge('Replica_CPUUsage', 60),
    gauge('Replica_CPULimit', 125),
    gauge('Replica_MemoryUsage', 300_000_000),
    gauge('Replica_MemoryLimit', 536_870_912),
  ];
}

function replicated(pipe: StrictPipe, seconds: number): Sample[] {
  const batch = 500 + Math.floor(seconds / 10);
  return [
    counter('FetchedBytesInitialLoad', 9_000_000),
    gauge('FetchedEvents_PerTable', seconds * 70, {
      destination_table: 'public_customers',
      event_type: 'insert',
    }),
    gauge('FetchedEvents_PerTable', seconds * 4, {
      destination_table: 'public_customers',
      event_type: 'update',
    }),
    gauge('CDC_SourceLatency', 1_200),
    gauge('CDC_DestinationLatency', 2_600),
    gauge('LastFetchedBatchId', batch),
    gauge('LastSentBatchId', batch - 1),
    ...(kindOf(pipe) === 'postgres' ? [gauge('SourceReplicationLatency_MiB', 12)] : []),
  ];
}

/** Of the compute that the database pipes of a service share. */
function shared({ cdc }: StrictOrganization): Sample[] {
  return [
    gauge('CDC_CPUUsage', 1_500),
    gauge('CDC_CPULimit', cdc.replicaCpuMillicores),
    gauge('CDC_MemoryUsage', 5_000_000_000),
    gauge('CDC_MemoryLimit', cdc.replicaMemoryGb * 1_073_741_824),
    gauge('CDC_NetworkReceiveBytes', 600_000),
  ];
}

function write(all: readonly Sample[]): string {
  const names = [...new Set(all.map(({ name }) => name))];
  const lines = names.flatMap((name) => {
    const series = all.filter((sample) => sample.name === name);
    const values = series.map(({ labels = {}, value }) => {
      const text = Object.entries(labels).map(([key, label]) => `${key}="${label}"`);
      return `${name}{${text.join(',')}} ${value}`;
    });
    return [`# HELP ${name} As documented.`, `# TYPE ${name} ${series[0]?.type ?? 'untyped'}`, ...values];
  });
  return `${lines.join('\n')}\n`;
}
