// Texts of blanks, which the forms of the pipes do not send either.
import { demand } from '../refusal';

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
