// The metric families of a service: its state, the shared CDC compute, and a few of its own.
import { printLabels, type PrintedFamily } from '../../lib/prometheus/print';
import type { Labels } from '../../lib/prometheus/sample';
import { cdcMetrics, SERVICE_INFO } from '../../pipes/metrics';
import type { Organization } from '../../services/wire';
import { isAwake } from '../../services/words';
import type { StoredService } from '../state/service';
import { stateAt } from '../time/timeline';
import { pipeFamilies, type StateLabel } from './pipeFamilies';
import { levelAt, waveOf } from './wave';

const GIB = 2 ** 30;

/** Everything a scrape of one service shows. `filtered` leaves out the server's own metrics. */
export function serviceFamilies(
  service: StoredService,
  organization: Organization,
  options: { filtered: boolean; stateLabel: StateLabel; now: number },
): PrintedFamily[] {
  const { filtered, stateLabel, now } = options;
  const state = stateAt(service.states, now);
  const common: Labels = {
    clickhouse_org: organization.id,
    clickhouse_service: service.id,
    clickhouse_service_name: service.facts.name ?? '',
  };
  const info: PrintedFamily = {
    name: SERVICE_INFO,
    type: 'untyped',
    help: 'Information about the service, including its state and version',
    samples: [
      {
        labels: printLabels({
          ...common,
          clickhouse_cluster_status: state,
          clickhouse_version: service.facts.clickhouseVersion ?? '',
          scrape: state === 'degraded' ? 'partial' : 'full',
        }),
        value: 1,
      },
    ],
  };
  // One that sleeps exposes only that it exists (api-notes 7.1).
  if (!isAwake(state)) return [info];
  return [
    info,
    ...(filtered ? [] : ownFamilies(service, printLabels(common), now)),
    ...cdcFamilies(service, printLabels(common), now),
    ...pipeFamilies(service.pipes.values(), common, stateLabel, now),
  ];
}

/** Of the server's own collection. */
const WINDOW_S = 60;
const BYTES_PER_CORE_SECOND = 4e6;

/** The compute that all database pipes share. */
function cdcFamilies({ id, cdc }: StoredService, labels: string, now: number): PrintedFamily[] {
  const since = cdc?.[0]?.at;
  if (cdc === undefined || since === undefined || since > now) return [];
  const { replicaCpuMillicores, replicaMemoryGb } = stateAt(cdc, now);
  const millicores = replicaCpuMillicores ?? 0;
  const memory = (replicaMemoryGb ?? 0) * GIB;
  const strain = 0.4 * levelAt(waveOf(`${id}/cdc`), now);
  return [
    gauge(cdcMetrics.cdcCpu.name, labels, Math.round(millicores * strain)),
    gauge(cdcMetrics.cdcCpuLimit.name, labels, millicores),
    gauge(cdcMetrics.cdcMemory.name, labels, Math.round(memory * (0.2 + strain / 2))),
    gauge(cdcMetrics.cdcMemoryLimit.name, labels, memory),
    gauge(
      cdcMetrics.cdcNetworkReceived.name,
      labels,
      Math.round(((millicores * strain) / 1_000) * BYTES_PER_CORE_SECOND * WINDOW_S),
    ),
  ];
}

function ownFamilies({ id, facts }: StoredService, labels: string, now: number): PrintedFamily[] {
  const level = levelAt(waveOf(id), now);
  const memory = (facts.minReplicaMemoryGb ?? 8) * GIB;
  return [
    gauge('ClickHouseMetrics_Query', labels, Math.round(4 * level)),
    gauge('ClickHouseMetrics_MemoryTracking', labels, Math.round(memory * 0.3 * level)),
    gauge('ClickHouseAsyncMetrics_NumberOfTables', labels, 143),
  ];
}

function gauge(name: string, labels: string, value: number): PrintedFamily {
  return { name, type: 'gauge', help: name, samples: [{ labels, value }] };
}
