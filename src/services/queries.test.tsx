import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { useService, useServices } from './queries';

const LIST = '/v1/organizations/org-1/services';
const key = { keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' };

/** The services the mock server lists, and what it was asked for. */
let services: object[];
let asked: string[];

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  services = [
    { id: 's-1', name: 'Production', state: 'running' },
    { id: 's-2', name: 'Staging', state: 'idle' },
  ];
  asked = [];
  setTransport(async (input) => {
    asked.push(input as string);
    return Response.json({ status: 200, requestId: 'r', result: services });
  });
});
afterEach(() => {
  cleanup();
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('the services of the organization', () => {
  it('are what the server lists', async () => {
    openWith(key);
    const { result } = renderHook(() => useServices(), { wrapper });
    expect(result.current).toMatchObject({ services: undefined, error: null });
    await pass(0);
    expect(result.current.services).toEqual(services);
    expect(asked).toEqual([LIST]);
  });

  it('come with the failure where they cannot be read', async () => {
    openWith(key);
    setTransport(async () =>
      Response.json({ status: 403, error: 'FORBIDDEN: no', requestId: 'r' }, { status: 403 }),
    );
    const { result } = renderHook(() => useServices(), { wrapper });
    await pass(0);
    expect(result.current.services).toBeUndefined();
    expect(result.current.error).toMatchObject({ status: 403 });
  });

  it('are the one that was named at sign-in where the server does not list them, and are not asked for', async () => {
    openWith({ ...key, serviceId: 's-9' });
    const { result } = renderHook(() => useServices(), { wrapper });
    expect(result.current).toMatchObject({ services: [{ id: 's-9' }], error: null });
    await pass(600_000);
    expect(asked).toEqual([]);
  });

  it('are looked at once a minute at rest', async () => {
    openWith(key);
    renderHook(() => useServices(), { wrapper });
    await pass(59_000);
    expect(asked).toHaveLength(1);
    await pass(2_000);
    expect(asked).toHaveLength(2);
  });

  it('are looked at every few seconds while one of them changes', async () => {
    openWith(key);
    services = [{ id: 's-1', state: 'awaking' }];
    renderHook(() => useServices(), { wrapper });
    await pass(8_100);
    expect(asked).toHaveLength(3);
    services = [{ id: 's-1', state: 'running' }];
    await pass(4_000);
    expect(asked).toHaveLength(4);
    await pass(50_000);
    expect(asked).toHaveLength(4);
  });
});

describe('one service', () => {
  it('is found by its ID', async () => {
    openWith(key);
    const { result } = renderHook(() => [useService('s-2'), useService('s-7')] as const, { wrapper });
    await pass(0);
    expect(result.current).toEqual([services[1], undefined]);
  });

  it('is known by nothing but its ID where the server does not list services', () => {
    openWith({ ...key, serviceId: 's-9' });
    const { result } = renderHook(() => [useService('s-9'), useService('s-1')] as const, { wrapper });
    expect(result.current).toEqual([{ id: 's-9' }, undefined]);
  });
});
