// Secrets inside texts that are no secrets themselves.

/** `plain`: nothing to hide. `whole`: all of it. Otherwise what stands before and after the userinfo of a URI. */
export type Parts = 'plain' | 'whole' | { before: string; after: string };

const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;
const ANY_USERINFO = /[a-z][a-z0-9+.-]*:\/\/[^/\s]*@/i;
/** A URI whose only `@` ends its userinfo, and whose userinfo has none of the characters that end an authority. */
const PLAIN_USERINFO = /^([a-z][a-z0-9+.-]*:\/\/)[^@/?#\s]*(@[^@\s]*)$/i;
/** Signed links and passwords among the options of a URI. */
const SECRET_OPTION =
  /^[a-z][a-z0-9+.-]*:\/\/[^?]*\?.*(?:passw|secret|token|credential|signature|[?&]sig=)/is;

/**
 * Finds what must be hidden in a text. A URI that is not written by the book, a password with a bare `/` or `@` in it
 * for one, cannot be taken apart with certainty and is hidden as a whole.
 * @param mayCarryLogin The text is a URI that often has a login in it: any `@` is then a reason to hide.
 */
export function splitText(text: string, mayCarryLogin: boolean): Parts {
  if (PRIVATE_KEY.test(text) || SECRET_OPTION.test(text)) return 'whole';
  if (!(mayCarryLogin ? text.includes('@') : ANY_USERINFO.test(text))) return 'plain';
  const [, before, after] = PLAIN_USERINFO.exec(text) ?? [];
  return before === undefined || after === undefined ? 'whole' : { before, after };
}
