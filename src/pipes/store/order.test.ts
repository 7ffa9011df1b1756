// Whatever is read, and in whatever order it is heard of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipeOf, toldStore } from '../testing/toldStore';
import { pipeStates } from '../wire';
import type { StateChange } from './pipeStore';

describe('readings in any order', () => {
  const ids = ['a', 'b', 'c'];
  const reading = fc.record({
    at: fc.integer({ min: 0, max: 20 }),
    whole: fc.boolean(),
    states: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...pipeStates)),
  });
  const pipesOf = (states: Readonly<Record<string, string>>) =>
    Object.entries(states).map(([id, state]) => pipeOf(id, state));
  // Of two of the same moment nobody knows which is older.
  const readings = fc.uniqueArray(reading, { selector: ({ at }) => at, maxLength: 8 });

  it('come to the same in the end as in the order of time', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const [inTime, asTheyCame] = [toldStore(), toldStore()];
        for (const { at, whole, states } of some.toSorted((one, other) => one.at - other.at)) {
          inTime.store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        for (const { at, whole, states } of some) {
          asTheyCame.store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'tab');
        }
        expect(asTheyCame.shown()).toEqual(inTime.shown());
      }),
    );
  });

  it('never show a change from a state to itself, nor one that does not go on from the one before', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const { store } = toldStore();
        const last = new Map<string, string>();
        const broken: StateChange[] = [];
        const follow = (change: StateChange) => {
          const { pipe, before, after } = change;
          const goesOn = before === undefined || before === last.get(pipe);
          if (before === after || !goesOn) broken.push(change);
          last.set(pipe, after);
        };
        store.onChange(follow);
        for (const { at, whole, states } of some) {
          store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        expect(broken).toEqual([]);
        for (const { id, observation } of store.of('s')) expect(observation?.state).toBe(last.get(id));
      }),
    );
  });

  it('list exactly the pipes that are known, each as it is known', () => {
    fc.assert(
      fc.property(readings, (some) => {
        const { store } = toldStore();
        for (const { at, whole, states } of some) {
          store.ingest({ type: 'pipes', at, service: 's', pipes: pipesOf(states), whole }, 'read');
        }
        for (const listed of store.lists.get('s')?.pipes ?? [])
          expect(store.get(listed.id)?.pipe).toBe(listed);
      }),
    );
  });
});
