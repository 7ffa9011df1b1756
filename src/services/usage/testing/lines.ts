// For tests: lines of a bill.
import type { CostLine } from '../lines';

/** A locked line of a pipe; what a test is about, it says. */
export function madeLine(given: Partial<CostLine> = {}): CostLine {
  return {
    day: '2026-03-30',
    entityType: 'clickpipe',
    entityId: 'p-1',
    name: 'orders',
    serviceId: 's-1',
    locked: true,
    compute: 0,
    dataTransfer: 0,
    initialLoad: 0,
    total: 0,
    ...given,
  };
}
