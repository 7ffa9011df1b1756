import { toCsv } from '../../lib/csv';
import type { CostLine } from '../../services/usage/lines';
import type { CostSubject } from './rows';

const NAMES = [
  'date',
  'service_id',
  'service',
  'entity_id',
  'pipe',
  'source_kind',
  'destination_database',
  'compute_chc',
  'data_transfer_chc',
  'initial_load_chc',
  'total_chc',
  'locked',
] as const;

/** The lines of the bill as CSV, by day and name: one per pipe and UTC day, with the server's own numbers. */
export function costCsv(lines: readonly CostLine[], subjectOf: (line: CostLine) => CostSubject): string {
  const sorted = lines.toSorted((a, b) => a.day.localeCompare(b.day) || a.name.localeCompare(b.name));
  return toCsv(
    NAMES,
    sorted.map((line) => {
      const { view, service } = subjectOf(line);
      return [
        line.day,
        line.serviceId,
        service,
        line.entityId,
        view?.name ?? line.name,
        view?.source.id ?? '',
        view?.pipe.destination?.database ?? '',
        line.compute,
        line.dataTransfer,
        line.initialLoad,
        line.total,
        line.locked,
      ];
    }),
  );
}
