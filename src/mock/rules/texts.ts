// Names, blanks and PEM texts in a request body.
import { wrongWithPem, type PemContent } from '../../lib/pem';
import { checkName } from '../../pipes/name';
import { demand } from '../refusal';

/** Refuses the name of a pipe that is blank or too long. */
export function checkPipeName(name: string): void {
  const wrong = checkName(name);
  demand(wrong === undefined, `name: ${wrong}`);
}

/** Refuses text that the server cannot parse as a certificate or key (api-notes 3); `where` is the path of the field. */
export function requirePem(
  where: string,
  text: string | undefined,
  content: PemContent = 'certificate',
): void {
  demand(
    text === undefined || wrongWithPem(text, content) === undefined,
    `${where}: not in valid PEM format`,
  );
}

/** What may be made of blanks: a delimiter is a tab at times, and a password is not ours to judge. */
const MAY_BE_BLANK = new Set(['delimiter', 'password', 'secretKey']);

/** Refuses names, addresses and expressions of blanks: none of the things they name can be called so. */
export function refuseBlanks(part: object, where = ''): void {
  for (const [key, value] of Object.entries(part)) {
    const path = Array.isArray(part) ? `${where}[${key}]` : where === '' ? key : `${where}.${key}`;
    if (typeof value === 'object' && value !== null) refuseBlanks(value, path);
    if (typeof value !== 'string' || value === '' || MAY_BE_BLANK.has(key)) continue;
    demand(value.trim() !== '', `${path}: Must not be blank`);
  }
}
