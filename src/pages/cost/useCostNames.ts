// Whose pipes were billed: the lists of the services on the bill, read once and after everything else.
import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { listPipes, pipesQuery } from '../../pipes/queries';
import { viewPipe } from '../../pipes/view';
import type { Pipe } from '../../pipes/wire';
import { useServices } from '../../services/queries';
import type { CostLine } from '../../services/usage/lines';
import { isAwake } from '../../services/words';
import { useOrganizationId } from '../../session/cloud';
import type { CostNames } from './rows';

/** Kinds, destinations and links change rarely; costs do not change with them. */
const FRESH_FOR_MS = 5 * 60_000;

/** The pipes of a service, not watched: where a list is open elsewhere, what that one knows. */
function listOnce(org: string, service: string) {
  return queryOptions({
    ...pipesQuery({ org, service }),
    queryFn: ({ signal }) => listPipes({ org, service }, { signal, priority: 'background' }),
    staleTime: FRESH_FOR_MS,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });
}

/** What is known of the services and pipes on a bill. A service that sleeps is not asked: that would be refused. */
export function useCostNames(lines: readonly CostLine[]): CostNames {
  const org = useOrganizationId();
  const { services } = useServices();
  const asked = useMemo(() => {
    const billed = new Set(lines.map(({ serviceId }) => serviceId));
    const awake = (services ?? []).filter(({ state }) => state === undefined || isAwake(state));
    return awake.map(({ id }) => id).filter((id) => billed.has(id));
  }, [lines, services]);
  const combine = useCallback(
    (answers: UseQueryResult<readonly Pipe[]>[]) =>
      new Map(
        asked.flatMap((id, index) => {
          const list = answers[index]?.data;
          return list ? [[id, list.map(viewPipe)] as const] : [];
        }),
      ),
    [asked],
  );
  const pipes = useQueries({ queries: asked.map((id) => listOnce(org, id)), combine });
  return useMemo(() => ({ services: services ?? [], pipes }), [services, pipes]);
}
