// Secrets inside texts that are no secrets themselves.
import { findSecrets } from '../../lib/secrets/find';

/** `plain`: nothing to hide. `whole`: all of it. Otherwise what stands before and after the userinfo of a URI. */
export type Parts = 'plain' | 'whole' | { before: string; after: string };

/** A URI whose only `@` ends its userinfo, and whose userinfo has none of the characters that end an authority. */
const PLAIN_USERINFO = /^([a-z][a-z0-9+.-]*:\/\/)[^@/?#\s]*(@[^@\s]*)$/i;

/**
 * Finds what must be hidden in a text. A URI that is not written by the book, a password with a bare `/` or `@` in it
 * for one, cannot be taken apart with certainty and is hidden as a whole.
 * @param mayCarryLogin The text is a URI that often has a login in it: any `@` is then a reason to hide.
 */
export function splitText(text: string, mayCarryLogin: boolean): Parts {
  const secrets = findSecrets(text);
  if (secrets.length === 0 && !(mayCarryLogin && text.includes('@'))) return 'plain';
  const [, before, after] = PLAIN_USERINFO.exec(text) ?? [];
  if (before === undefined || after === undefined) return 'whole';
  const end = text.length - after.length;
  return secrets.every(({ from, to }) => from >= before.length && to <= end) ? { before, after } : 'whole';
}
