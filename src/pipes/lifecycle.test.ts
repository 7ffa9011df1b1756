import { describe, expect, it } from 'vitest';
import { commands, renameMode, availabilityOf, type Command, type Capabilities } from './lifecycle';
import { isOn, meaningOf, severityOf, stateGroupLabels, stateGroups } from './states';
import { pipeStates, type PipeState } from './wire';

const stream: Capabilities = { family: 'stream', scales: true, resyncs: false, patches: true };
const files: Capabilities = { ...stream, family: 'files' };
const database: Capabilities = { family: 'database', scales: false, resyncs: true, patches: true };
const snapshotOnly: Capabilities = { family: 'database', scales: false, resyncs: false, patches: false };
const stranger: Capabilities = { family: undefined, scales: false, resyncs: false, patches: false };

const pipes = { stream, files, database, snapshotOnly, stranger };
const NEW_STATE = 'Hibernating';
const states: readonly PipeState[] = [...pipeStates, NEW_STATE];

/** The states in which a command is allowed. */
function allowedIn(command: Command, pipe: Capabilities): string[] {
  return states.filter((state) => availabilityOf(command, state, pipe).allowed);
}

const everyAvailability = commands.flatMap((command) =>
  Object.entries(pipes).flatMap(([name, pipe]) =>
    states.map((state) => ({
      case: `${command} ${name} ${state}`,
      availability: availabilityOf(command, state, pipe),
    })),
  ),
);
const refused = everyAvailability.flatMap((one) =>
  one.availability.allowed
    ? []
    : [{ case: one.case, why: one.availability.why, refusal: one.availability.refusal }],
);

describe('a state', () => {
  it.each(pipeStates)('%s has a label, a sentence and a place', (state) => {
    const meaning = meaningOf(state);
    expect(meaning.label).toMatch(/\S/);
    expect(meaning.meaning).toMatch(/^[A-Z].*\.$/);
    expect(stateGroups).toContain(meaning.group);
  });

  it('we do not know keeps its name and asks for attention', () => {
    expect(meaningOf(NEW_STATE)).toMatchObject({ label: NEW_STATE, group: 'attention', settling: false });
  });

  it('is told from every other by its label', () => {
    const labels = pipeStates.map((state) => meaningOf(state).label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('settles by itself when it is on its way to another', () => {
    expect(states.filter((state) => meaningOf(state).settling)).toEqual([
      'Provisioning',
      'Setup',
      'Stopping',
      'Pausing',
      'Modifying',
    ]);
  });

  it('has the switch at off where nothing runs or is about to', () => {
    expect(states.filter((state) => !isOn(state))).toEqual([
      'Unknown',
      'Stopping',
      'Stopped',
      'Pausing',
      'Paused',
      'Completed',
      'Failed',
      'InternalError',
    ]);
  });

  it('belongs to one of the four views of the list, and each view has states', () => {
    const inGroup = (group: string) => states.filter((state) => meaningOf(state).group === group);
    expect(Object.fromEntries(stateGroups.map((group) => [stateGroupLabels[group], inGroup(group)]))).toEqual(
      {
        'Needs attention': ['Unknown', 'Degraded', 'Failed', 'InternalError', NEW_STATE],
        Moving: ['Provisioning', 'Setup', 'Snapshot', 'Stopping', 'Pausing', 'Modifying', 'Resync'],
        Running: ['Running'],
        Stopped: ['Stopped', 'Paused', 'Completed'],
      },
    );
  });
});

describe('the order by severity', () => {
  it('has a place of its own for every state', () => {
    const places = pipeStates.map(severityOf).toSorted((a, b) => a - b);
    expect(places).toEqual(pipeStates.map((_, index) => index));
  });

  it('begins with what failed and ends with what is done', () => {
    const order = [...pipeStates].toSorted((a, b) => severityOf(a) - severityOf(b));
    expect(order.slice(0, 3)).toEqual(['Failed', 'InternalError', 'Degraded']);
    expect(order.slice(-3)).toEqual(['Running', 'Stopped', 'Completed']);
  });

  it('puts a state we do not know beside Unknown', () => {
    expect(severityOf(NEW_STATE)).toBe(severityOf('Unknown'));
  });
});

describe('the availability', () => {
  it('exists for every command in every state of every kind of pipe', () => {
    expect(everyAvailability.filter((one) => typeof one.availability.allowed !== 'boolean')).toEqual([]);
  });

  it('of "no" says why in whole sentences', () => {
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ why }) => !/^[A-Z].*[a-z]\.$/.test(why))).toEqual([]);
  });

  it('of "no" has the words of the server where the server would refuse', () => {
    const words = refused.flatMap(({ refusal }) => refusal ?? []);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((text) => !text.startsWith('BAD_REQUEST: '))).toEqual([]);
  });

  it.each([
    ['start', ['Unknown', 'Stopped', 'Paused', 'Failed', 'InternalError', NEW_STATE]],
    ['stop', states.filter((s) => !['Stopping', 'Stopped', 'Pausing', 'Paused', 'Completed'].includes(s))],
    ['delete', states],
  ] as const)('on %s does not depend on the kind', (command, expected) => {
    for (const pipe of Object.values(pipes)) expect(allowedIn(command, pipe)).toEqual(expected);
  });

  it('on resync is for databases that keep a log', () => {
    const busy = ['Pausing', 'Modifying', 'Resync'];
    expect(allowedIn('resync', database)).toEqual(states.filter((state) => !busy.includes(state)));
    for (const pipe of [stream, files, snapshotOnly, stranger]) expect(allowedIn('resync', pipe)).toEqual([]);
  });

  it('on scale is for pipes with replicas of their own', () => {
    const unsettled = ['Provisioning', 'Stopping', 'Completed'];
    for (const pipe of [stream, files]) {
      expect(allowedIn('scale', pipe)).toEqual(states.filter((state) => !unsettled.includes(state)));
    }
    for (const pipe of [database, snapshotOnly, stranger]) expect(allowedIn('scale', pipe)).toEqual([]);
  });

  it('on settings is for streams and files, until they have finished', () => {
    const not = ['Stopping', 'Pausing', 'Modifying', 'Resync', 'Completed'];
    for (const pipe of [stream, files]) {
      expect(allowedIn('settings', pipe)).toEqual(states.filter((state) => !not.includes(state)));
    }
    for (const pipe of [database, snapshotOnly, stranger]) expect(allowedIn('settings', pipe)).toEqual([]);
  });

  it('on edit waits for a settled pipe, and for a paused one where it is a database', () => {
    const unsettled = ['Provisioning', 'Stopping', 'Pausing', 'Modifying', 'Resync', 'Completed'];
    for (const pipe of [stream, files]) {
      expect(allowedIn('edit', pipe)).toEqual(states.filter((state) => !unsettled.includes(state)));
    }
    expect(allowedIn('edit', database)).toEqual(['Paused', 'Failed']);
    for (const pipe of [snapshotOnly, stranger]) expect(allowedIn('edit', pipe)).toEqual([]);
  });

  it('on an edit that pauses by itself asks for a pipe that has settled', () => {
    for (const pipe of [stream, files, snapshotOnly, stranger]) {
      expect(allowedIn('safeEdit', pipe)).toEqual(allowedIn('edit', pipe));
    }
    expect(allowedIn('safeEdit', database)).toEqual(['Running', 'Degraded', 'Stopped', 'Paused', 'Failed']);
    expect(availabilityOf('safeEdit', 'Completed', database)).toEqual(
      availabilityOf('edit', 'Completed', database),
    );
    expect(availabilityOf('safeEdit', 'Pausing', database)).toMatchObject({
      why: expect.stringContaining('Wait') as string,
    });
  });

  it('in a state we do not know leaves it to the server, whatever the kind can do', () => {
    const asked = (pipe: Capabilities) =>
      commands.filter((command) => availabilityOf(command, NEW_STATE, pipe).allowed);
    expect(asked(stream)).toEqual(['start', 'stop', 'scale', 'settings', 'edit', 'safeEdit', 'delete']);
    // An edit of a database is the exception: nobody but `Paused` is known to be paused.
    expect(asked(database)).toEqual(['start', 'stop', 'resync', 'delete']);
    expect(asked(stranger)).toEqual(['start', 'stop', 'delete']);
  });

  it('gives the reason that fits', () => {
    expect(availabilityOf('start', 'Running', stream)).toEqual({
      allowed: false,
      why: 'The pipe is already running or on its way.',
      refusal: 'BAD_REQUEST: ClickPipe is already running',
    });
    expect(availabilityOf('start', 'Pausing', database)).toMatchObject({
      why: expect.stringContaining('paus') as string,
    });
    expect(availabilityOf('edit', 'Running', database)).toMatchObject({
      refusal: expect.stringContaining('must be paused to edit') as string,
    });
    expect(availabilityOf('scale', 'Running', database)).toMatchObject({
      why: expect.stringContaining('CDC compute of the service') as string,
    });
    // What was asked for is so already: the server takes these, and there are no words to expect.
    expect(availabilityOf('stop', 'Stopped', stream)).toEqual({
      allowed: false,
      why: 'The pipe is already stopped.',
    });
    expect(availabilityOf('start', 'Completed', files)).not.toHaveProperty('refusal');
  });

  it('has the server refuse what it would otherwise take and drop', () => {
    // Of database pipes the server has no settings route at all.
    const dropped = (['resync', 'scale', 'settings', 'edit'] as const).flatMap((command) =>
      states.flatMap((state) =>
        [stream, files, ...(command === 'settings' ? [] : [database])].flatMap((pipe) => {
          const decision = availabilityOf(command, state, pipe);
          return decision.allowed || decision.refusal !== undefined ? [] : [`${command} ${state}`];
        }),
      ),
    );
    expect(dropped).toEqual([]);
  });
});

describe('the way to another name', () => {
  const statesBy = (capabilities: Capabilities, mode: string) =>
    states.filter((state) => renameMode(state, capabilities).mode === mode);

  it('is direct for streams and files that have settled', () => {
    expect(statesBy(stream, 'paused')).toEqual([]);
    expect(statesBy(stream, 'none')).toEqual([
      'Provisioning',
      'Stopping',
      'Pausing',
      'Modifying',
      'Resync',
      'Completed',
    ]);
  });

  it('leads through a pause for a database pipe that runs', () => {
    expect(statesBy(database, 'paused')).toEqual(['Running', 'Degraded']);
    expect(statesBy(database, 'direct')).toEqual(['Paused', 'Failed']);
  });

  it('is closed for kinds that are never changed', () => {
    expect(statesBy(snapshotOnly, 'none')).toEqual(states);
  });

  it('says why there is none', () => {
    expect(renameMode('Snapshot', database)).toMatchObject({
      why: expect.stringMatching(/paused/) as string,
    });
  });
});
