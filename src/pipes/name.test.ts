import { describe, expect, it } from 'vitest';
import { checkName, MAX_NAME, renameWay } from './name';
import type { PipeTraits } from './lifecycle';
import { pipeStates, type Pipe } from './wire';

const stream: PipeTraits = { family: 'stream', scales: true, resyncs: false, patches: true };
const database: PipeTraits = { family: 'database', scales: false, resyncs: true, patches: true };
const snapshotOnly: PipeTraits = { ...database, resyncs: false, patches: false };
const wayOf = (traits: PipeTraits, state: string) => {
  const pipe: Pipe = { id: 'p', state };
  return renameWay({ id: 'p', pipe, traits });
};
const statesWith = (traits: PipeTraits, way: string) =>
  [...pipeStates, 'Hibernating'].filter((state) => wayOf(traits, state).way === way);

describe('a name', () => {
  it.each(['a', 'x'.repeat(MAX_NAME), ` ${'x'.repeat(MAX_NAME)} `, '注文'])('may be %s', (name) => {
    expect(checkName(name)).toBeUndefined();
  });

  it.each(['', '  ', 'x'.repeat(MAX_NAME + 1)])('may not be "%s"', (name) => {
    expect(checkName(name)).toMatch(/\.$/);
  });
});

describe('the way to another name', () => {
  it('is direct for streams and files that have settled', () => {
    expect(statesWith(stream, 'paused')).toEqual([]);
    expect(statesWith(stream, 'none')).toEqual([
      'Provisioning',
      'Stopping',
      'Pausing',
      'Modifying',
      'Resync',
      'Completed',
    ]);
  });

  it('leads through a pause for a database pipe that runs', () => {
    expect(statesWith(database, 'paused')).toEqual(['Running', 'Degraded']);
    expect(statesWith(database, 'direct')).toEqual(['Paused', 'Failed']);
  });

  it('is closed for kinds that are never changed', () => {
    expect(statesWith(snapshotOnly, 'none')).toHaveLength(pipeStates.length + 1);
  });

  it('says why there is none', () => {
    expect(wayOf(database, 'Snapshot')).toMatchObject({ why: expect.stringMatching(/paused/) as string });
    const pipe: Pipe = { id: '', state: 'Running' };
    expect(renameWay({ id: '', pipe, traits: stream })).toMatchObject({ way: 'none' });
  });
});
