import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../lib/useNow';
import type { Series } from '../../../lib/series';
import { cdcMetrics, pipeMetrics, type CdcMetricKey, type PipeMetricKey } from '../../../pipes/metrics';
import type { PipeParams } from '../../../pipes/commands';
import type { EndpointFact, PipeFacts } from '../../../pipes/diagnosis/finding';
import { observationOf } from '../../../pipes/store/inHand';
import type { PipeView } from '../../../pipes/view';
import type { ReversePrivateEndpoint } from '../../../services/privateEndpoints/wire';
import { endpointName } from '../../../services/privateEndpoints/names';
import { nextStep } from '../../../services/privateEndpoints/nextStep';
import { privateEndpointsQuery } from '../../../services/privateEndpoints/queries';
import { statusMeaning } from '../../../services/privateEndpoints/statuses';
import { usesEndpoint } from '../../../services/privateEndpoints/usedBy';
import { useService } from '../../../services/queries';
import { usePipeRecord } from '../record/usePipeRecord';

const HALF_HOUR_MS = 30 * 60_000;
const STEP_MS = 15_000;

/** All that a diagnosis can know of a pipe; reads what nobody else reads yet. */
export function useFacts(view: PipeView, params: PipeParams): PipeFacts {
  const now = useNow(STEP_MS);
  const { record, scrape } = usePipeRecord(params, HALF_HOUR_MS);
  const service = useService(params.service);
  const { kind, body } = view.source;
  // Endpoints cost a read of the budget: for pipes that name one, or are not well.
  const named = (kind?.privateEndpointIds(body).length ?? 0) > 0;
  const endpoints = useQuery({
    ...privateEndpointsQuery({ org: params.org, service: params.service }),
    enabled: named || view.meaning.group === 'attention' || view.meaning.group === 'moving',
  });
  const seen = observationOf(view.id);
  return {
    // What was seen a moment ago is not in the future.
    now: Math.max(now, record?.to ?? 0),
    state: view.pipe.state,
    since: seen && seen.state === view.pipe.state ? { at: seen.since, sawChange: seen.sawChange } : undefined,
    capabilities: view.capabilities,
    kind: view.source.id,
    docsUrl: kind?.docsUrl ?? 'https://clickhouse.com/docs/integrations/clickpipes',
    serviceState: service?.state ?? scrape.serviceState,
    endpoints: (endpoints.data ?? []).flatMap((endpoint) =>
      usesEndpoint(view.source, endpoint) ? [factOf(endpoint)] : [],
    ),
    values: only<PipeMetricKey>(record?.values, pipeMetrics),
    shared: only<CdcMetricKey>(record?.shared, cdcMetrics),
  };
}

function factOf(endpoint: ReversePrivateEndpoint): EndpointFact {
  const { label, usable } = statusMeaning(endpoint.status);
  return { name: endpointName(endpoint), status: label, usable, next: nextStep(endpoint) };
}

/** The series that a table of metrics names. */
function only<Key extends string>(
  all: ReadonlyMap<string, Series> | undefined,
  table: Readonly<Record<Key, unknown>>,
): Partial<Record<Key, Series>> {
  const found: Partial<Record<Key, Series>> = {};
  for (const name in table) {
    const series = all?.get(name);
    if (series) found[name] = series;
  }
  return found;
}
