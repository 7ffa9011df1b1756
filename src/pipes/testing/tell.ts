// For tests: an answer of the API about pipes of which only their states matter.
import { z } from '../../lib/zod';
import type { PipeStore } from '../store/pipeStore';
import { pipe } from '../wire';

/** Has the API tell the states of pipes, by ID. `at`: epoch ms. */
export function tell(
  store: PipeStore,
  states: Readonly<Record<string, string>>,
  { at = Date.now(), service = 's', whole = false } = {},
): void {
  const pipes = Object.entries(states).map(([id, state]) => z.parse(pipe, { id, state }));
  store.ingest({ type: 'pipes', at, service, pipes, whole }, 'read');
}
