// What each pipe was billed on the last day that is over. It takes one request, and never one ahead of what is watched.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { describeError, type Described } from '../../api/errors';
import { addDays, dayOf } from '../../lib/days';
import { useNow } from '../../lib/useNow';
import type { FleetService } from '../../monitor/fleetView';
import { usageQuery } from '../../services/usage/ledger';
import { costOfPipes, groupLines, isPipeLine, openDays, totalOf } from '../../services/usage/lines';
import { ownerFinder } from '../../services/usage/owner';
import { useOrganizationId } from '../../session/cloud';

export interface Yesterday {
  /** The UTC day, `2026-03-30`. */
  readonly day: string;
  /** ClickHouse Credits by the id of the pipe. One that is not on the bill is missing, which is not zero. */
  readonly costs: ReadonlyMap<string, number>;
  /** Credits of all pipes on the bill, as the cost page says them; undefined while there is no bill. */
  readonly total: number | undefined;
  /** The bill of the day may still change. */
  readonly open: boolean;
  /** Why there is no bill; undefined while it is on its way and once it is there. */
  readonly failure: Described | undefined;
}

/** Yesterday's bill for the pipes of these services. */
export function useYesterday(services: readonly FleetService[]): Yesterday {
  const org = useOrganizationId();
  const day = addDays(dayOf(useNow(60_000)), -1);
  const { data, error } = useQuery(usageQuery(org, { from: day, to: day }, 'background'));
  return useMemo(() => {
    const lines = (data?.lines ?? []).filter(isPipeLine);
    const pipes = services.flatMap((service) =>
      service.pipes.map(({ id, name }) => ({ id, name, serviceId: service.id })),
    );
    const ownerOf = ownerFinder(lines, pipes);
    const costs = new Map(
      [...groupLines(lines, (line) => ownerOf(line)?.id ?? '')].map(([id, own]) => [id, totalOf(own).total]),
    );
    costs.delete('');
    return {
      day,
      costs,
      total: data && costOfPipes(data.lines).total,
      open: openDays(lines).size > 0,
      failure: data || !error ? undefined : describeError(error),
    };
  }, [data, error, day, services]);
}
