// The states a pipe goes through after each command (api-notes 6.2).
import type { PipeState } from '../../pipes/wire';
import type { StoredPipe } from './pipe';
import { runsOnce, capabilitiesOf } from './pipe';
import { hasBeen, type Transition } from '../time/timeline';
import {
  CREATE_DATABASE,
  CREATE_STREAM,
  MODIFY_MS,
  PAUSE_MS,
  READ_ONCE_MS,
  RESUME_MS,
  RESYNC,
  START_MS,
  STOP_MS,
} from '../time/durations';

export type PipeTransitions = readonly Transition<PipeState>[];

/** After a create. A database pipe that takes changes only (`cdc_only`) has no initial load. */
export function afterCreate(pipe: StoredPipe, changesOnly: boolean): PipeTransitions {
  if (capabilitiesOf(pipe).family === 'database') {
    return [
      { state: 'Provisioning', forMs: CREATE_DATABASE.provisioningMs },
      ...(changesOnly ? settingUp([{ state: 'Running' }]) : loading(pipe)),
    ];
  }
  return [
    { state: 'Unknown', forMs: CREATE_STREAM.unknownMs },
    { state: 'Provisioning', forMs: CREATE_STREAM.provisioningMs },
    ...ingesting(pipe),
  ];
}

/** After a start: of a stopped or failed pipe, or of a paused one, which goes on where it was. */
export function afterStart(pipe: StoredPipe, now: number): PipeTransitions {
  if (capabilitiesOf(pipe).family !== 'database') {
    return [{ state: 'Provisioning', forMs: START_MS }, ...ingesting(pipe)];
  }
  return hasBeen(pipe.states, 'Running', now) ? afterResume() : loading(pipe);
}

/** Of a paused database pipe. */
export function afterResume(): PipeTransitions {
  return [{ state: 'Setup', forMs: RESUME_MS }, { state: 'Running' }];
}

/** A database pipe pauses, all others stop. */
export function afterStop(pipe: StoredPipe): PipeTransitions {
  return capabilitiesOf(pipe).family === 'database'
    ? [{ state: 'Pausing', forMs: PAUSE_MS }, { state: 'Paused' }]
    : [{ state: 'Stopping', forMs: STOP_MS }, { state: 'Stopped' }];
}

/** A second copy is loaded beside the first and swapped in. */
export function afterResync(pipe: StoredPipe): PipeTransitions {
  return [
    { state: 'Setup', forMs: RESYNC.setupMs },
    { state: 'Snapshot', forMs: RESYNC.snapshotMs },
    { state: 'Resync', forMs: RESYNC.swapMs },
    { state: settled(pipe) },
  ];
}

/** After tables were added to a paused database pipe: it loads them and then runs by itself. */
export function afterTablesAdded(pipe: StoredPipe): PipeTransitions {
  return loading(pipe);
}

/** After tables were taken from a paused database pipe and none added. */
export function afterTablesRemoved(pipe: StoredPipe): PipeTransitions {
  return [{ state: 'Modifying', forMs: MODIFY_MS }, { state: settled(pipe) }];
}

function loading(pipe: StoredPipe): PipeTransitions {
  return settingUp([{ state: 'Snapshot', forMs: CREATE_DATABASE.snapshotMs }, { state: settled(pipe) }]);
}

function settingUp(then: PipeTransitions): PipeTransitions {
  return [{ state: 'Setup', forMs: CREATE_DATABASE.setupMs }, ...then];
}

function ingesting(pipe: StoredPipe): PipeTransitions {
  return runsOnce(pipe)
    ? [{ state: 'Running', forMs: READ_ONCE_MS }, { state: 'Completed' }]
    : [{ state: 'Running' }];
}

/** Where a database pipe comes to rest once it has loaded everything. */
function settled(pipe: StoredPipe): PipeState {
  return runsOnce(pipe) ? 'Completed' : 'Running';
}
