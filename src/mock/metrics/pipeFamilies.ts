// The metric families of a service's pipes.
import { printLabels, type PrintedFamily, type PrintedSample } from '../../lib/prometheus/print';
import type { Labels } from '../../lib/prometheus/sample';
import { EVENTS_PER_TABLE, PIPE_INFO, type STATE_LABELS } from '../../pipes/metrics';
import { pseudoRandom } from '../ids';
import { sourceOf, type StoredPipe } from '../state/pipe';
import { stateAt } from '../time/timeline';
import { targetTables } from './counters';
import { eventsUpTo } from './throughput';
import { exposedMetrics } from './exposedMetrics';

/** A pipe and its labels, written once for all its samples. */
interface Labelled {
  readonly pipe: StoredPipe;
  readonly labels: string;
}

/** Older servers name the label of the state otherwise; a client reads both. */
export type StateLabel = (typeof STATE_LABELS)[number];

/** `common` are the labels of the service; `moment` in epoch ms. */
export function pipeFamilies(
  pipes: Iterable<StoredPipe>,
  common: Labels,
  stateLabel: StateLabel,
  moment: number,
): PrintedFamily[] {
  const labelled = [...pipes].map((pipe) => ({
    pipe,
    labels: printLabels({ ...common, ...labelsOf(pipe) }),
  }));
  return [
    {
      name: PIPE_INFO,
      type: 'gauge',
      help: 'State of a pipe, always 1',
      samples: labelled.map(({ pipe, labels }) => ({
        labels: `${labels},${printLabels({ [stateLabel]: stateAt(pipe.states, moment) })}`,
        value: 1,
      })),
    },
    ...exposedMetrics.map(({ name, type, help, has, value }) => ({
      name,
      type,
      help,
      samples: labelled.flatMap(({ pipe, labels }): PrintedSample[] => {
        const now = has(pipe) ? value(pipe, moment) : undefined;
        return now === undefined ? [] : [{ labels, value: now }];
      }),
    })),
    {
      name: EVENTS_PER_TABLE,
      type: 'gauge',
      help: 'Records fetched by table and kind of change',
      samples: labelled.flatMap((one) => perTable(one, moment)),
    },
  ];
}

function labelsOf(pipe: StoredPipe): Labels {
  const { id, variant } = sourceOf(pipe);
  return {
    clickpipe_id: pipe.id,
    clickpipe_name: pipe.config.name ?? '',
    // The flavour where there is one: `confluent`, not `kafka`.
    clickpipe_source: variant ?? id.toLowerCase(),
  };
}

/** How often each kind of change comes. */
const CHANGES = { insert: 0.7, update: 0.25, delete: 0.05 } as const;

/** A running count of changes; the rows of loads are counted in bytes alone. */
function perTable({ pipe, labels }: Labelled, moment: number): PrintedSample[] {
  const tables = targetTables(pipe);
  if (tables.length === 0) return [];
  const weights = tables.map((table) => 0.2 + pseudoRandom(`${pipe.id}/${table}`));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const events = eventsUpTo(pipe, 'stream', moment);
  return tables.flatMap((table, index) =>
    Object.entries(CHANGES).map(([change, share]) => ({
      labels: `${labels},${printLabels({ destination_table: table, event_type: change })}`,
      value: Math.floor((events * share * (weights[index] ?? 0)) / whole),
    })),
  );
}
