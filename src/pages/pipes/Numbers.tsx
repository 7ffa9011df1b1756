// The numbers beside a list of pipes: read by the watching of the fleet, which a list does not wait for.
import { useLayoutEffect, useMemo } from 'react';
import { useFleet } from '../../monitor/useFleet';
import type { Column } from '../../ui/DataTable/column';
import type { ServiceNumbers } from './board/listed';
import { cost, numberColumns } from './board/numberColumns';
import type { BoardRow } from './board/row';
import { useYesterday } from './useYesterday';

export interface ListNumbers {
  /** What was billed alone where the server has no metrics. */
  readonly columns: readonly Column<BoardRow>[];
  readonly known: ServiceNumbers | undefined;
}

interface NumbersProps {
  service: string;
  onNumbers: (numbers: ListNumbers) => void;
}

const NONE: readonly never[] = [];
const UNMEASURED = [cost];

/** Draws nothing: tells the list which numbers there are of the pipes of its service. */
export function Numbers({ service: id, onNumbers }: NumbersProps) {
  const fleet = useFleet();
  const service = fleet?.services.find((each) => each.id === id);
  const { costs } = useYesterday(useMemo(() => (service ? [service] : NONE), [service]));
  const columns = fleet?.withoutMetrics ? UNMEASURED : numberColumns;
  const known = useMemo(
    () => service && { owner: service, pipes: new Map(service.pipes.map((pipe) => [pipe.id, pipe])), costs },
    [service, costs],
  );
  useLayoutEffect(() => onNumbers({ columns, known }), [columns, known, onNumbers]);
  return null;
}
