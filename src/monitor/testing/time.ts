// For tests: made-up time, and what a browser was asked in short.
import { afterEach, beforeEach, vi } from 'vitest';
import type { AskedRequest } from './testBrowser';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

let day = Date.UTC(2026, 2, 30);

/** Each test of the file has a day, and so a request window, of its own. */
export function makeUpTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: (day += 24 * 60 * MINUTE) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Lets so many ms go by. */
export function pass(ms: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(ms);
}

export const isScrape = ({ path }: AskedRequest) => path.endsWith('/prometheus');

/** Paths within the organization. */
export const paths = (asked: readonly AskedRequest[]) =>
  asked.map(({ path }) => path.replace(/^\/v1\/organizations\/[^/]+/, ''));
