// Commands on their way: asked for, not yet seen in an answer. Nothing is painted as done before the API says so.
import { isOn } from '../states';
import type { LifecycleCommand } from '../endpoints';
import type { Pipe, PipeState } from '../wire';

export interface RequestedCommand {
  command: LifecycleCommand;
  /**
   * `sending`: on the wire. `accepted`: the API took it, its effect is awaited. `unconfirmed`: sent, no readable
   * answer came, and we watch which it was.
   */
  phase: 'sending' | 'accepted' | 'unconfirmed';
  /** Epoch ms. */
  at: number;
  /** Of a deletion: where the pipe is listed while it is there. */
  service?: string;
  /** Called when a reading shows its effect: the pipe, or of a deletion a list without it. */
  onShown?: (pipe?: Pipe) => void;
}

/** Does an answer of this time (epoch ms), with the pipe in this state, show that the command took effect? */
export function confirms({ command, phase, at }: RequestedCommand, state: PipeState, time: number): boolean {
  // No command is confirmed by an answer that may be older than it.
  return phase !== 'sending' && time >= at && shows(command, state);
}

/** Does this state show that the command took effect? */
export function shows(command: LifecycleCommand, state: PipeState): boolean {
  switch (command) {
    case 'start':
      return isOn(state) || state === 'Completed';
    case 'stop':
      return ['Stopping', 'Stopped', 'Pausing', 'Paused', 'Completed'].includes(state);
    case 'resync':
      return ['Setup', 'Snapshot', 'Resync'].includes(state);
    // No state does: the pipe goes.
    case 'delete':
      return false;
  }
}
