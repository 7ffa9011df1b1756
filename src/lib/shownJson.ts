import { redactRaw } from './secrets/redactRaw';
import { escapedText } from './shownText';

/** Anything that came over the wire as indented JSON without secrets, for showing and copying. */
export function shownJson(value: unknown): string {
  try {
    return escapedText(JSON.stringify(redactRaw(value), null, 2));
  } catch {
    return '"Nested too deep to be shown."';
  }
}
