// The way from the session to the pages, with the real engine in front of the mock cloud.
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMockCloud } from '../mock/cloud';
import { tenantIds } from '../mock/tenants/layout';
import { observationOf } from '../pipes/store/inHand';
import { pipesQuery } from '../pipes/queries';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { currentEngine, startMonitor } from './useEngine';
import { useFleet, useFleetPipe, useFleetService } from './useFleet';
import { exportRecordings, recordingsUsage, useRecording, useTimeline } from './useRecordings';

const MINUTE = 60_000;

let asked: string[];
let keyId: string;
let tests = 0;

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const ids = () => tenantIds(keyId);
const scrapes = () => asked.filter((path) => path.endsWith('/prometheus'));

beforeEach(async () => {
  tests += 1;
  keyId = `demo-use-fleet-${tests}`;
  asked = [];
  // The browser's own means are tried where they are; here is neither storage nor locks.
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) + tests * 86_400_000 });
  const cloud = createMockCloud({ now: () => Date.now() });
  setTransport((input, init) => {
    asked.push(new URL(input as string, 'http://localhost').pathname);
    const { signal: _, ...rest } = init ?? {};
    return cloud.fetch(new Request(new URL(input as string, 'http://localhost'), rest));
  });
  openWith({ keyId, keySecret: 'secret', organizationId: ids().organization });
});
afterEach(async () => {
  await act(async () => lock('locked'));
  resetTransport();
  vi.useRealTimers();
});

async function begin(): Promise<void> {
  await act(async () => {
    startMonitor();
    await vi.dynamicImportSettled();
  });
}

describe('the fleet on a page', () => {
  it('is not there at first, and then live', async () => {
    const { result } = renderHook(() => useFleet());
    expect(result.current).toBeUndefined();
    await begin();
    await pass(2 * MINUTE);
    const service = result.current?.services.find(({ name }) => name === 'analytics-prod');
    const orders = service?.pipes.find(({ name }) => name === 'orders-stream');
    expect(orders?.rates.rowsIn).toBeGreaterThan(0);
    expect(observationOf(orders?.id ?? '')?.state).toBe('Running');
    expect(result.current?.services.map(({ name }) => name)).toEqual(ids().services.map(({ name }) => name));
  });

  it('gives one service and one pipe to those that want no more, and draws them for nothing else', async () => {
    const service = ids().services[0]?.id ?? '';
    let drawn = 0;
    const { result } = renderHook(() => {
      const pipes = useFleetService(service)?.pipes ?? [];
      const stopped = pipes.find(({ name }) => name === 'app-logs');
      return { pipes, stopped };
    });
    await begin();
    await pass(3 * MINUTE);
    const id = result.current.stopped?.id ?? '';
    const one = renderHook(() => {
      drawn += 1;
      return useFleetPipe(service, id);
    });
    expect(one.result.current).toBe(result.current.stopped);
    await pass(5 * MINUTE);
    expect(scrapes().length).toBeGreaterThan(10);
    expect(drawn).toBe(1);
  });

  it('puts what it reads where pages find it, and takes what they read from there', async () => {
    await begin();
    await pass(2 * MINUTE);
    const params = { org: ids().organization, service: ids().services[1]?.id ?? '' };
    expect(queryClient.getQueryData(pipesQuery(params).queryKey)?.length).toBeGreaterThan(0);
    await act(() => queryClient.query(pipesQuery(params)));
    const fleet = currentEngine()?.monitor.fleet;
    expect(Date.now() - (fleet?.get(params.service)?.listedAt ?? 0)).toBeLessThan(1_000);
    // The same objects, so that what has not changed is drawn and kept once.
    const listed = queryClient.getQueryData(pipesQuery(params).queryKey);
    const rows = fleet?.view().services.find(({ id }) => id === params.service)?.pipes ?? [];
    const views = new Map(rows.map(({ id, view }) => [id, view]));
    expect(listed?.filter((pipe) => views.get(pipe.id)?.pipe !== pipe)).toEqual([]);
  });

  it('goes with the key, and begins anew with the next', async () => {
    await begin();
    await pass(MINUTE);
    await act(async () => lock('locked'));
    expect(currentEngine()).toBeUndefined();
    asked = [];
    await pass(5 * MINUTE);
    expect(asked).toEqual([]);
    openWith({ keyId, keySecret: 'secret', organizationId: ids().organization });
    await pass(MINUTE);
    expect(scrapes().length).toBeGreaterThan(0);
  });
});

describe('recordings on a page', () => {
  it('grow while one looks, and say what happened', async () => {
    await begin();
    await pass(2 * MINUTE);
    const service = ids().services[0]?.id ?? '';
    const pipe = currentEngine()
      ?.monitor.fleet.view()
      .services[0]?.pipes.find(({ name }) => name === 'orders-stream');
    const { result } = renderHook(() => ({
      recording: useRecording(service, pipe?.id ?? '', 15 * MINUTE),
      timeline: useTimeline(15 * MINUTE, { types: ['request'], routine: true }),
    }));
    await pass(0);
    const before = result.current.recording?.columns.at.length ?? 0;
    expect(before).toBeGreaterThan(2);
    expect(result.current.recording?.watched).toHaveLength(1);
    await pass(2 * MINUTE);
    expect(result.current.recording?.columns.at.length).toBe(before + 4);
    // What was asked in the last seconds is read with the next look.
    expect(asked.length - (result.current.timeline?.length ?? 0)).toBeLessThanOrEqual(1);
  });

  it('can be taken along', async () => {
    await begin();
    await pass(2 * MINUTE);
    const engine = currentEngine();
    if (!engine) throw new Error('The engine was loaded.');
    const blob = await exportRecordings(engine);
    const { about, pieces } = JSON.parse(await blob.text()) as { about: object; pieces: unknown[] };
    expect(about).toMatchObject({ organization: ids().organization });
    expect(pieces.length).toBeGreaterThan(10);
    // There is no IndexedDB here.
    expect(await recordingsUsage(engine)).toMatchObject({
      isKept: false,
      bytes: expect.any(Number) as number,
    });
  });
});
