// Made-up operations for tests of what draws them.
import type { Item, Operation, Outcome, Step } from '../record';

/** A pipe as an operation writes it down; running before, untouched. */
export function madeItem(name: string, given: Partial<Item> = {}): Item {
  return {
    service: 'service-1',
    pipe: `id-of-${name}`,
    name,
    source: 'Apache Kafka',
    database: false,
    stateBefore: 'Running',
    wasOn: true,
    outcome: 'waiting',
    steps: [],
    ...given,
  };
}

/** Pipes by outcome: `{ done: 2, failed: 1 }` gives `done-1`, `done-2`, `failed-1`. */
export function madeItems(counts: Partial<Record<Outcome, number>>): Item[] {
  return Object.entries(counts).flatMap(([outcome, n]) =>
    Array.from({ length: n }, (_, at) => madeItem(`${outcome}-${at + 1}`, { outcome: outcome as Outcome })),
  );
}

/** A stop that ended a minute after it began, at noon. */
export function madeOperation(given: Partial<Operation> = {}): Operation {
  return {
    id: 'run-1',
    org: 'org-1',
    kind: 'stop',
    createdAt: Date.UTC(2026, 2, 30, 12, 0),
    endedAt: Date.UTC(2026, 2, 30, 12, 1),
    items: madeItems({ done: 2 }),
    ...given,
  };
}

/** A stop as it is sent, accepted and confirmed within three seconds. */
export function madeStep(given: Partial<Step> = {}): Step {
  return {
    key: 'stop',
    label: 'Stop the pipe',
    status: 'done',
    startedAt: Date.UTC(2026, 2, 30, 12, 0),
    endedAt: Date.UTC(2026, 2, 30, 12, 0, 3),
    request: {
      method: 'PATCH',
      path: '/v1/organizations/org-1/services/service-1/clickpipes/id-1/state',
      body: { command: 'stop' },
    },
    requestId: 'req-1',
    ...given,
  };
}
