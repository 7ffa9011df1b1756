// The name of a pipe.
import { checkName } from '../../pipes/name';
import { demand } from '../refusal';

/** Refuses a name that is blank or too long. */
export function checkPipeName(name: string): void {
  const wrong = checkName(name);
  demand(wrong === undefined, `name: ${wrong}`);
}
