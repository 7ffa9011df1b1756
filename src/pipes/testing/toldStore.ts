// For tests: a store of what is known of pipes, and short ways to tell it something.
import { z } from '../../lib/zod';
import { PipeStore } from '../store/pipeStore';
import type { ReadingOrigin } from '../store/readings';
import { pipe as pipeSchema, type Pipe } from '../wire';

/** A pipe as the API tells it. */
export const pipeOf = (id: string, state = 'Running', name?: string): Pipe =>
  z.parse(pipeSchema, { id, state, ...(name === undefined ? {} : { name }) });

const scraped = (id: string, state: string | undefined, service = 's') => ({
  id,
  service,
  name: `${id} in metrics`,
  state,
  source: 'confluent',
  values: {},
  perTable: new Map(),
});

/** A store, and ways to tell it things at a time (epoch ms) of the pipes of service `s`. */
export function toldStore() {
  const store = new PipeStore();
  const ingest = (
    at: number,
    pipes: readonly Pipe[],
    whole: boolean,
    origin: ReadingOrigin = 'read',
    service = 's',
  ) => store.ingest({ type: 'pipes', at, service, pipes, whole }, origin);
  return {
    store,
    list: (at: number, ...pipes: readonly Pipe[]) => ingest(at, pipes, true),
    read: (at: number, pipe: Pipe, origin?: ReadingOrigin) => ingest(at, [pipe], false, origin),
    listOf: (service: string, at: number, ...pipes: readonly Pipe[]) =>
      ingest(at, pipes, true, 'read', service),
    scrape: (at: number, id: string, state: string | undefined) =>
      store.ingestScrape([scraped(id, state)], at),
    /** "orders Running" of each that is known, as a page would draw the list. */
    shown: () =>
      [...store.of('s')].map(({ id, observation }) => `${id} ${observation?.state ?? '?'}`).toSorted(),
  };
}
