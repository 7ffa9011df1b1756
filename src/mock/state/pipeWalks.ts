// The ways a pipe goes through its states after each command (api-notes 6.2), as legs of an itinerary.
import type { PipeState } from '../../pipes/wire';
import type { PipeRecord } from '../state/pipe';
import { runsOnce, capabilitiesOf } from '../state/pipe';
import { hasBeen, type Leg } from '../time/itinerary';
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

export type PipeWalk = readonly Leg<PipeState>[];

/** After a create. A database pipe that takes changes only (`cdc_only`) has no initial load. */
export function created(pipe: PipeRecord, changesOnly: boolean): PipeWalk {
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
export function started(pipe: PipeRecord, now: number): PipeWalk {
  if (capabilitiesOf(pipe).family !== 'database') {
    return [{ state: 'Provisioning', forMs: START_MS }, ...ingesting(pipe)];
  }
  return hasBeen(pipe.states, 'Running', now) ? resumed() : loading(pipe);
}

/** Of a paused database pipe. */
export function resumed(): PipeWalk {
  return [{ state: 'Setup', forMs: RESUME_MS }, { state: 'Running' }];
}

/** A database pipe pauses, all others stop. */
export function stopped(pipe: PipeRecord): PipeWalk {
  return capabilitiesOf(pipe).family === 'database'
    ? [{ state: 'Pausing', forMs: PAUSE_MS }, { state: 'Paused' }]
    : [{ state: 'Stopping', forMs: STOP_MS }, { state: 'Stopped' }];
}

/** A second copy is loaded beside the first and swapped in. */
export function resynced(pipe: PipeRecord): PipeWalk {
  return [
    { state: 'Setup', forMs: RESYNC.setupMs },
    { state: 'Snapshot', forMs: RESYNC.snapshotMs },
    { state: 'Resync', forMs: RESYNC.swapMs },
    { state: settled(pipe) },
  ];
}

/** After tables were added to a paused database pipe: it loads them and then runs by itself. */
export function tablesAdded(pipe: PipeRecord): PipeWalk {
  return loading(pipe);
}

/** After tables were taken from a paused database pipe and none added. */
export function tablesRemoved(pipe: PipeRecord): PipeWalk {
  return [{ state: 'Modifying', forMs: MODIFY_MS }, { state: settled(pipe) }];
}

function loading(pipe: PipeRecord): PipeWalk {
  return settingUp([{ state: 'Snapshot', forMs: CREATE_DATABASE.snapshotMs }, { state: settled(pipe) }]);
}

function settingUp(then: PipeWalk): PipeWalk {
  return [{ state: 'Setup', forMs: CREATE_DATABASE.setupMs }, ...then];
}

function ingesting(pipe: PipeRecord): PipeWalk {
  return runsOnce(pipe)
    ? [{ state: 'Running', forMs: READ_ONCE_MS }, { state: 'Completed' }]
    : [{ state: 'Running' }];
}

/** Where a database pipe comes to rest once it has loaded everything. */
function settled(pipe: PipeRecord): PipeState {
  return runsOnce(pipe) ? 'Completed' : 'Running';
}
