import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, daysIn, lengthOf, type DayRange } from '../../lib/days';
import { resetTransport, setTransport } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { lock, openWith } from '../../session/store';
import { useBilledUsage } from './ledger';
import { totalOf } from './lines';
import { lastDays } from './windows';

const key = { keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' };

/** Up to this day the mock bill is locked. */
let lockedUpTo: string;
let asked: DayRange[];
/** Windows that end on these days are refused. */
let refused: Set<string>;

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const open = (range: DayRange) => renderHook(useBilledUsage, { wrapper, initialProps: range });
const daysAsked = () => asked.flatMap(daysIn);

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  lockedUpTo = '2026-03-28';
  asked = [];
  refused = new Set();
  openWith(key);
  setTransport(async (input) => {
    const { searchParams } = new URL(input as string, 'http://x');
    const range = { from: searchParams.get('from_date') ?? '', to: searchParams.get('to_date') ?? '' };
    asked.push(range);
    if (lengthOf(range) > 31 || refused.has(range.to)) {
      return Response.json({ status: 400, error: 'BAD_REQUEST: no', requestId: 'r' }, { status: 400 });
    }
    const costs = daysIn(range).map((date) => ({
      date,
      entityType: 'clickpipe',
      entityId: 'p-1',
      totalCHC: 1,
      locked: date <= lockedUpTo,
    }));
    return Response.json({ status: 200, requestId: 'r', result: { grandTotalCHC: costs.length, costs } });
  });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('reading what was billed', () => {
  it('takes one request for 31 days and several for more, the newest first', async () => {
    const { result } = open(lastDays(92, '2026-03-30'));
    expect(result.current).toMatchObject({ read: 0, windows: 3 });
    await pass(0);
    expect(asked.map(lengthOf)).toEqual([31, 31, 30]);
    expect(asked[0]?.to).toBe('2026-03-30');
    expect(result.current).toMatchObject({ read: 3, failures: [] });
    expect(totalOf(result.current.lines).total).toBe(92);
  });

  it('never asks twice for a locked day, and again for those that may still change', async () => {
    const { result, rerender } = open(lastDays(7, '2026-03-30'));
    await pass(0);
    rerender(lastDays(31, '2026-03-30'));
    await pass(0);
    rerender(lastDays(40, '2026-03-30'));
    await pass(60_000);
    expect(totalOf(result.current.lines).total).toBe(40);
    const days = daysAsked();
    const twice = days.filter((day, index) => days.indexOf(day) !== index);
    expect([...new Set(twice)].toSorted()).toEqual(['2026-03-29', '2026-03-30']);
    expect(new Set(days).size).toBe(40);
  });

  it('asks for the open days alone when it looks again', async () => {
    const { result } = open(lastDays(31, '2026-03-30'));
    await pass(0);
    lockedUpTo = '2026-03-29';
    asked = [];
    act(() => result.current.refetch());
    await pass(0);
    expect(asked).toEqual([{ from: '2026-03-29', to: '2026-03-30' }]);
    act(() => result.current.refetch());
    await pass(0);
    expect(asked.at(-1)).toEqual({ from: '2026-03-30', to: '2026-03-30' });
    expect(result.current.lines).toHaveLength(31);
  });

  it('asks nothing when all days are locked and the page is opened again', async () => {
    const range = { from: '2026-02-01', to: '2026-02-20' };
    const first = open(range);
    lockedUpTo = '2026-03-30';
    await pass(0);
    first.unmount();
    await pass(3_600_000);
    const second = open(range);
    await pass(0);
    expect(second.result.current.lines).toHaveLength(20);
    expect(asked).toHaveLength(1);
  });

  it('tells which windows could not be read, and keeps the others', async () => {
    refused.add(addDays('2026-03-30', -31));
    const { result } = open(lastDays(62, '2026-03-30'));
    await pass(0);
    expect(result.current).toMatchObject({ read: 1, windows: 2 });
    expect(result.current.failures).toMatchObject([
      { window: { from: '2026-01-28', to: '2026-02-27' }, known: false, error: { status: 400 } },
    ]);
    refused.clear();
    act(() => result.current.refetch());
    await pass(0);
    expect(result.current).toMatchObject({ read: 2, failures: [] });
  });

  it('forgets everything with the key', async () => {
    const range = { from: '2026-02-01', to: '2026-02-20' };
    open(range);
    await pass(0);
    cleanup();
    lock('locked');
    openWith(key);
    open(range);
    await pass(0);
    expect(asked).toHaveLength(2);
  });
});
