import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock, openWith } from '../../session/store';
import { pipeCommands } from '../endpoints';
import { verdict } from '../lifecycle';
import { pipeStore, requestOf, useRequest } from './inHand';
import { dropRequest, putRequest } from './marks';
import { shows } from './requests';
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
    const traits = { family: 'stream', scales: true, resyncs: false, patches: true } as const;
    const early = (['start', 'stop'] as const).flatMap((command) =>
      pipeStates
        .filter((state) => verdict(command, state, traits).allowed && shows(command, state))
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
