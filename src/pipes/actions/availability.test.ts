import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../lifecycle';
import { pipeStates, type PipeState } from '../wire';
import { actionIds, whyNot, type ActionId, type Circumstances } from './availability';

const stream: Capabilities = { family: 'stream', scales: true, resyncs: false, patches: true };
const database: Capabilities = { family: 'database', scales: false, resyncs: true, patches: true };
const unknown: Capabilities = { family: undefined, scales: false, resyncs: false, patches: false };
const kinds = { stream, database, unknown };

const NEW_STATE = 'Hibernating';
const states: readonly PipeState[] = [...pipeStates, NEW_STATE];
const free: Circumstances = { operation: undefined, request: undefined, lacksRight: false };

/** They send nothing to the pipe. */
const reading: readonly ActionId[] = ['clone', 'export'];
const changing = actionIds.filter((id) => !reading.includes(id));

const every = actionIds.flatMap((action) =>
  Object.entries(kinds).flatMap(([kind, capabilities]) =>
    states.map((state) => ({ action, kind, capabilities, state })),
  ),
);
type Case = (typeof every)[number];
const why = ({ action, capabilities, state }: Case, now: Partial<Circumstances> = {}, id = 'p') =>
  whyNot(action, { id, pipe: { state }, capabilities }, { ...free, ...now });
/** The actions that are possible for some pipe in some state. */
const possible = (now: Partial<Circumstances>, id?: string) =>
  actionIds.filter((action) =>
    every.some((each) => each.action === action && why(each, now, id) === undefined),
  );

describe('an action', () => {
  it('is possible for some pipe in some state, where nothing else stands against it', () => {
    expect(possible({})).toEqual(actionIds);
  });

  it('that is not possible says why in whole sentences', () => {
    const reasons = every.flatMap((each) => why(each) ?? []);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !/^[A-Z].*[a-z]\.$/.test(reason))).toEqual([]);
  });

  it('on a pipe that an operation is at work on is none but to read it', () => {
    expect(possible({ operation: 'Edit orders' })).toEqual(reading);
    for (const each of every.filter(({ action }) => changing.includes(action)))
      expect(why(each, { operation: 'Edit orders' })).toContain('Edit orders');
  });

  it('on a pipe whose deletion was asked for is none but to read it', () => {
    expect(possible({ request: { command: 'delete' } })).toEqual(reading);
  });

  it.each(['start', 'stop', 'resync'] as const)(
    'while a %s is on its way is to read or to delete',
    (command) => {
      expect(possible({ request: { command } })).toEqual(['clone', 'export', 'delete']);
    },
  );

  it('with a key that lacks the right is none but to read what is known already', () => {
    expect(possible({ lacksRight: true })).toEqual(reading);
    const running: Case = { action: 'stop', kind: 'stream', capabilities: stream, state: 'Running' };
    expect(why(running, { lacksRight: true })).toContain('control-plane:service:manage-clickpipes');
  });

  it('on a pipe without an ID is none but to read it', () => {
    expect(possible({}, '')).toEqual(reading);
  });

  it('says the lasting reason before the passing one', () => {
    const now = { request: { command: 'start' } } as const;
    const scaling: Case = { action: 'scale', kind: 'database', capabilities: database, state: 'Stopped' };
    expect(why(scaling, now)).toContain('CDC compute');
    expect(why({ ...scaling, kind: 'stream', capabilities: stream }, now)).toContain('on its way');
  });

  it.each(pipeStates)('to start or to stop is never both possible in one state: %s', (state) => {
    for (const [kind, capabilities] of Object.entries(kinds)) {
      const both = (['start', 'stop'] as const).filter(
        (action) => why({ action, kind, capabilities, state }) === undefined,
      );
      // In these nobody knows whether it runs.
      const isUnclear = state === 'Unknown' || state === 'InternalError' || state === 'Failed';
      expect(both.length).toBeLessThanOrEqual(isUnclear ? 2 : 1);
    }
  });
});
