// Watching a service: its numbers are read every half minute while somebody looks at them, and kept.
import { queryOptions } from '@tanstack/react-query';
import { parseExposition } from '../../../lib/prometheus/parse';
import { readMeasures, type ServiceMeasures } from '../../../pipes/measures';
import { stateLog } from '../../../pipes/observed';
import { serviceEndpoints } from '../../../services/endpoints';
import { cloud } from '../../../session/cloud';
import { SCRAPE_EVERY_MS } from './pace';
import { keep, recordingOf } from './recording';

/** What the pages need to know of the last scrape; its numbers are in the recorder. */
export interface Scrape {
  /** Epoch ms. */
  readonly at: number;
  /** What the scrape says of the service; undefined if nothing. */
  readonly service: ServiceMeasures | undefined;
  /** Series it has about ClickPipes. */
  readonly pipes: number;
}

/**
 * The scrape of a service as a query: whoever uses it keeps the service watched, all users share one scrape, and nothing is
 * read while the page is hidden. This is all that feeds the recorder; a loop that watches in the background takes its
 * place here, and pages go on reading the recorder.
 */
export function watchService(params: { org: string; service: string }) {
  return queryOptions({
    queryKey: [serviceEndpoints.servicePrometheus.path, params, 'watch'] as const,
    queryFn: async ({ signal }): Promise<Scrape> => {
      const query = { filtered_metrics: 'true' };
      const text = await cloud(serviceEndpoints.servicePrometheus, params, undefined, { signal, query });
      const at = Date.now();
      const measures = readMeasures(parseExposition(text), params.service);
      const recording = recordingOf(params.org);
      keep(recording, measures, at);
      for (const { id, state } of measures.pipes.values()) {
        if (state !== undefined) stateLog.observeMetric(id, state, at);
      }
      void recording.save();
      return { at, service: measures.services.get(params.service), pipes: measures.pipes.size };
    },
    staleTime: SCRAPE_EVERY_MS - 5_000,
    refetchInterval: SCRAPE_EVERY_MS,
  });
}
