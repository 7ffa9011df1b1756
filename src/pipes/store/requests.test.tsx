import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lock, openWith } from '../../session/store';
import { pipeCommands } from '../endpoints';
import { availabilityOf } from '../lifecycle';
import { pipeStore, requestOf, useRequest } from './inHand';
import { dropRequest, putRequest } from './marks';
import { shows } from './requests';
import { pipeOf, toldStore } from '../testing/toldStore';
import { pipeStates } from '../wire';

const anyRequest = () => pipeStore().requests.get().size > 0;
const start = { command: 'start', phase: 'sending', at: 1_000 } as const;

beforeEach(() => openWith({ keyId: 'k', keySecret: 'hunter2', organizationId: 'o' }));
afterEach(() => act(() => lock('locked')));

describe('a command on its way', () => {
  it('is known by its pipe until it is dropped', () => {
    putRequest('p', start);
    expect(requestOf('p')).toEqual(start);
    expect(requestOf('q')).toBeUndefined();
    expect(anyRequest()).toBe(true);
    dropRequest('p');
    expect(requestOf('p')).toBeUndefined();
    expect(anyRequest()).toBe(false);
  });

  it('is replaced by what is known of it next', () => {
    putRequest('p', start);
    putRequest('p', { ...start, phase: 'accepted' });
    expect(requestOf('p')?.phase).toBe('accepted');
  });

  it('is forgotten with the key', () => {
    putRequest('p', start);
    lock('idle');
    expect(anyRequest()).toBe(false);
  });

  // Signed in anew without a lock between.
  it('is forgotten when another key takes the place of the first', () => {
    putRequest('p', start);
    openWith({ keyId: 'other', keySecret: 'other', organizationId: 'o' });
    expect(anyRequest()).toBe(false);
  });

  it('is drawn by its own pipe, and other pipes do not draw for it', () => {
    let drawn = 0;
    const mine = renderHook(() => useRequest('p'));
    renderHook(() => {
      drawn += 1;
      return useRequest('q');
    });
    act(() => putRequest('p', start));
    expect(mine.result.current).toEqual(start);
    act(() => dropRequest('p'));
    expect(mine.result.current).toBeUndefined();
    expect(drawn).toBe(1);
  });
});

describe('the effect of a command', () => {
  it.each([
    [
      'start',
      ['Provisioning', 'Setup', 'Snapshot', 'Running', 'Degraded', 'Modifying', 'Resync', 'Completed'],
    ],
    ['stop', ['Stopping', 'Stopped', 'Pausing', 'Paused', 'Completed']],
    ['resync', ['Setup', 'Snapshot', 'Resync']],
  ] as const)('of %s shows in %j and in no other known state', (command, states) => {
    expect(pipeStates.filter((state) => shows(command, state)).toSorted()).toEqual(states.toSorted());
  });

  it('never shows in a state from which the command is allowed: an answer from before it would confirm it', () => {
    const capabilities = { family: 'stream', scales: true, resyncs: false, patches: true } as const;
    const early = (['start', 'stop'] as const).flatMap((command) =>
      pipeStates
        .filter((state) => availabilityOf(command, state, capabilities).allowed && shows(command, state))
        .map((state) => `${command} from ${state}`),
    );
    expect(early).toEqual([]);
  });

  it('is judged in a state we do not know', () => {
    expect(pipeCommands.map((command) => [command, shows(command, 'Molting')])).toEqual([
      ['start', true],
      ['stop', false],
      ['resync', false],
    ]);
  });
});

describe('a command whose effect is awaited', () => {
  const stop = (at: number, phase: 'sending' | 'accepted' | 'unconfirmed', onShown = vi.fn()) => ({
    onShown,
    request: { command: 'stop', phase, at, onShown } as const,
  });

  it.each([
    ['by a state that shows it', 'accepted', 6, 'Stopping', true],
    ['by an answer of the same moment', 'accepted', 5, 'Stopping', true],
    ['where nobody answered, too', 'unconfirmed', 6, 'Stopped', true],
    ['not while it is being sent', 'sending', 6, 'Stopped', false],
    ['not by an older answer', 'accepted', 4, 'Stopped', false],
    ['not by a state that shows nothing', 'accepted', 6, 'Running', false],
  ] as const)('is confirmed %s', (_, phase, at, state, confirmed) => {
    const { store, read } = toldStore();
    const { request, onShown } = stop(5, phase);
    store.requests.set(new Map([['a', request]]));
    read(at, pipeOf('a', state));
    expect(store.requests.get().has('a')).toBe(!confirmed);
    expect(onShown.mock.calls).toEqual(confirmed ? [[pipeOf('a', state)]] : []);
  });

  it('is not confirmed by a scrape, which is late', () => {
    const { store, scrape } = toldStore();
    store.requests.set(new Map([['a', stop(5, 'accepted').request]]));
    scrape(6, 'a', 'Stopped');
    expect(store.requests.get().has('a')).toBe(true);
  });

  it.each([
    ['a later list without the pipe', 's', 6, 6, true],
    ['not by one that was asked for before', 's', 6, 4, false],
    ['not by the list of another service', 'other', 6, 6, false],
  ] as const)('to delete is confirmed by %s', (_, service, at, askedAt, confirmed) => {
    const { store, list } = toldStore();
    list(1, pipeOf('a'));
    const onShown = vi.fn();
    store.requests.set(
      new Map([['a', { command: 'delete', phase: 'accepted', at: 5, service: 's', onShown }]]),
    );
    store.ingest({ type: 'pipes', at, service, pipes: [], whole: true }, 'query', askedAt);
    expect(onShown).toHaveBeenCalledTimes(confirmed ? 1 : 0);
    expect(store.requests.get().has('a')).toBe(!confirmed);
  });

  it('is known of until the pipe rests, so that it is followed to its end', () => {
    const { store, read } = toldStore();
    store.unsettled.add('a');
    read(1, pipeOf('a', 'Stopping'));
    expect(store.unsettled.has('a')).toBe(true);
    read(2, pipeOf('a', 'Stopped'));
    expect(store.unsettled.has('a')).toBe(false);
  });
});
