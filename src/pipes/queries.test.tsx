import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetTransport, setTransport } from '../session/cloud';
import { setPreferences } from '../session/preferences';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { z } from '../lib/zod';
import { pipeQuery, pipesQuery } from './queries';
import { refresh } from './refresh';
import { observationOf, pipeStore, requestOf } from './store/inHand';
import { putRequest } from './store/marks';
import { pipe, type Pipe } from './wire';

const SERVICE = { org: 'org-1', service: 'service-1' };
const PIPE = { ...SERVICE, pipe: 'p' };
const LIST = '/v1/organizations/org-1/services/service-1/clickpipes';

const pipeOf = (state: string, id = 'p') => z.parse(pipe, { id, name: 'orders', state });
const ok = (result: unknown) => Response.json({ status: 200, requestId: 'r', result });

/** What the mock server says of the pipe, and the paths it was asked for. */
let state: string;
let asked: string[];
let closers: (() => void)[];

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const listReads = () => asked.filter((path) => path === LIST).length;

/** An answer about these pipes. */
const observe = (pipes: readonly Pipe[]) =>
  pipeStore().ingest({ type: 'pipes', at: Date.now(), service: 'service-1', pipes, whole: false }, 'read');

/** Somebody looks at the list of pipes. */
function openList() {
  closers.push(new QueryObserver(queryClient, pipesQuery(SERVICE)).subscribe(() => undefined));
}

// Each test has a request window of its own.
let hour = Date.UTC(2026, 2, 30);
beforeEach(() => {
  vi.useFakeTimers({ now: (hour += 3_600_000) });
  state = 'Running';
  asked = [];
  closers = [];
  setTransport(async (input) => {
    asked.push(input as string);
    return input === LIST ? ok([pipeOf(state), pipeOf('Running', 'q')]) : ok(pipeOf(state));
  });
  openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'org-1' });
});
afterEach(() => {
  for (const close of closers) close();
  setPreferences({ refreshSeconds: 10 });
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe('an answer', () => {
  const at = 1_000;

  it('notes the state of every pipe in it', () => {
    observe([pipeOf('Running', 'p'), pipeOf('Failed', 'q')]);
    expect(observationOf('p')?.state).toBe('Running');
    expect(observationOf('q')?.state).toBe('Failed');
  });

  it.each(['accepted', 'unconfirmed'] as const)(
    'that shows its effect ends a command that is %s',
    (phase) => {
      putRequest('p', { command: 'stop', phase, at });
      observe([pipeOf('Stopping')]);
      expect(requestOf('p')).toBeUndefined();
    },
  );

  it('may be older than a command that is still being sent, and does not confirm it', () => {
    putRequest('p', { command: 'stop', phase: 'sending', at });
    observe([pipeOf('Stopped')]);
    expect(requestOf('p')?.phase).toBe('sending');
  });

  it('that still has the old state leaves the command where it is', () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at });
    observe([pipeOf('Running')]);
    expect(requestOf('p')?.phase).toBe('accepted');
  });

  it('about another pipe says nothing of this one', () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at });
    observe([pipeOf('Stopped', 'q')]);
    expect(requestOf('p')?.phase).toBe('accepted');
  });
});

describe('the list of pipes', () => {
  it('is read again every 10 seconds at rest', async () => {
    openList();
    await pass(0);
    expect(listReads()).toBe(1);
    await pass(9_900);
    expect(listReads()).toBe(1);
    await pass(20_200);
    expect(listReads()).toBe(4);
  });

  it.each(['Provisioning', 'Setup', 'Stopping', 'Pausing', 'Modifying'])(
    'is read four times as often while a pipe is %s, and rests again afterwards',
    async (moving) => {
      state = moving;
      openList();
      await pass(10_100);
      expect(listReads()).toBe(5);
      state = 'Stopped';
      await pass(2_500);
      expect(listReads()).toBe(6);
      await pass(9_000);
      expect(listReads()).toBe(6);
    },
  );

  it('keeps its pace through an initial load, which may take days', async () => {
    state = 'Snapshot';
    openList();
    await pass(9_900);
    expect(listReads()).toBe(1);
  });

  it('is read more often while a command is on its way', async () => {
    openList();
    await pass(0);
    putRequest('p', { command: 'stop', phase: 'accepted', at: Date.now() });
    refresh(PIPE);
    await pass(7_600);
    expect(listReads()).toBe(5);
  });

  it('is not read by itself where a person has switched that off, whatever moves', async () => {
    setPreferences({ refreshSeconds: 0 });
    state = 'Provisioning';
    openList();
    await pass(120_000);
    expect(listReads()).toBe(1);
  });

  it('is read then as long as what this person changed moves', async () => {
    setPreferences({ refreshSeconds: 0 });
    openList();
    await pass(0);
    state = 'Stopping';
    refresh(PIPE);
    await pass(7_600);
    expect(listReads()).toBe(5);
    state = 'Stopped';
    await pass(120_000);
    expect(listReads()).toBe(6);
  });

  it('confirms commands in passing', async () => {
    putRequest('p', { command: 'stop', phase: 'accepted', at: Date.now() });
    state = 'Stopping';
    await queryClient.query(pipesQuery(SERVICE));
    expect(requestOf('p')).toBeUndefined();
    expect(observationOf('p')?.state).toBe('Stopping');
  });
});

describe('an answer that comes after the key has gone', () => {
  it('says nothing to anybody', async () => {
    let answer: ((response: Response) => void) | undefined;
    setTransport(() => new Promise((resolve) => (answer = resolve)));
    openList();
    await pass(0);
    lock('locked');
    answer?.(ok([pipeOf('Failed')]));
    await pass(0);
    expect(observationOf('p')).toBeUndefined();
    expect(queryClient.getQueryData(pipesQuery(SERVICE).queryKey)).toBeUndefined();
  });
});

describe('a single pipe', () => {
  const look = () => {
    const observer = new QueryObserver(queryClient, pipeQuery(PIPE));
    closers.push(observer.subscribe(() => undefined));
    return observer;
  };

  it('is what the list said of it until it is read', async () => {
    await queryClient.query(pipesQuery(SERVICE));
    state = 'Failed';
    const observer = look();
    expect(observer.getCurrentResult()).toMatchObject({
      isPlaceholderData: true,
      data: { state: 'Running' },
    });
    await pass(0);
    expect(observer.getCurrentResult()).toMatchObject({
      isPlaceholderData: false,
      data: { state: 'Failed' },
    });
  });

  it('is not there before anything was read', () => {
    expect(look().getCurrentResult().data).toBeUndefined();
  });

  it('confirms commands in passing', async () => {
    putRequest('p', { command: 'start', phase: 'unconfirmed', at: Date.now() });
    look();
    await pass(0);
    expect(requestOf('p')).toBeUndefined();
  });

  it('is read at the pace of its own state', async () => {
    state = 'Provisioning';
    look();
    await pass(5_100);
    expect(asked).toHaveLength(3);
    state = 'Running';
    await pass(2_500);
    expect(asked).toHaveLength(4);
    await pass(9_000);
    expect(asked).toHaveLength(4);
  });
});

describe('after a change', () => {
  const cached = () => ({
    list: queryClient.getQueryData(pipesQuery(SERVICE).queryKey)?.map(({ id, state: is }) => `${id} ${is}`),
    single: queryClient.getQueryData(pipeQuery(PIPE).queryKey)?.state,
  });

  it('the answer stands at once where pages read it, beside what else is there', async () => {
    await queryClient.query(pipesQuery(SERVICE));
    refresh(PIPE, pipeOf('Stopping'));
    expect(cached()).toEqual({ list: ['p Stopping', 'q Running'], single: 'Stopping' });
  });

  it('the answer does not make a list of one where none was read', () => {
    refresh(PIPE, pipeOf('Stopping'));
    expect(cached()).toEqual({ list: undefined, single: 'Stopping' });
  });

  it('what is looked at is read again, and what is not is not', async () => {
    openList();
    await pass(0);
    state = 'Stopped';
    refresh(PIPE, pipeOf('Stopping'));
    await pass(0);
    expect(asked).toEqual([LIST, LIST]);
    expect(cached().list).toEqual(['p Stopped', 'q Running']);
  });
});
