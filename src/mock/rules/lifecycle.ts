// What the lifecycle table says of a command becomes what the server does.
import { availabilityOf, type Command } from '../../pipes/lifecycle';
import { Refusal } from '../refusal';
import { sourceOf, capabilitiesOf, type StoredPipe } from '../state/pipe';
import { stateAt } from '../time/timeline';

/**
 * True: carry it out. False: answer as if it had been done, and change nothing. Throws the table's refusal otherwise;
 * that of an edit names the kind, as the server does: `Postgres ClickPipe must be paused to edit`.
 */
export function shouldApply(command: Command, pipe: StoredPipe, now: number): boolean {
  const decision = availabilityOf(command, stateAt(pipe.states, now), capabilitiesOf(pipe));
  if (decision.allowed) return true;
  if (decision.refusal === undefined) return false;
  const words =
    command === 'edit'
      ? decision.refusal.replace('ClickPipe must', `${sourceOf(pipe).kind?.label ?? ''} ClickPipe must`)
      : decision.refusal;
  throw new Refusal(400, words);
}
