// The one detector of secrets in texts: drafts, exports, what is shown, recorded, logged and sent to support ask it.
import { findLogins } from './addresses';
import { decodedWords } from './encodings';
import { findNamed } from './pairs';
import { findPrivateKeys } from './privateKeys';
import { mergeTextSpans, REDACTED, replaceSpans, type TextSpan } from './span';
import { findTokens } from './tokens';

/** One word without a digit, as the names of fields are. Shorter than five characters, no text has a shape. */
const PLAIN = /^(?:.{0,4}|[A-Za-z_]{0,19})$/s;
/** Base64 of base64 of a percent-encoded address is as far as anybody goes. */
const DEEPEST = 3;

/**
 * The pieces of a text that are, or may be, secret, in their order: private keys, logins in addresses, values under the
 * name of a secret, keys and tokens known by their shape, and whatever has one of these in it when it is decoded.
 * Finds no secret that looks like any other word: those are known by their field (`secret()`), see `mask.ts`.
 */
export function findSecrets(text: string): TextSpan[] {
  return find(text, 0);
}

function find(text: string, depth: number): TextSpan[] {
  if (PLAIN.test(text)) return [];
  const plain = mergeTextSpans([
    ...findPrivateKeys(text),
    ...findLogins(text),
    ...findNamed(text),
    ...findTokens(text),
  ]);
  if (depth === DEEPEST) return plain;
  const disguised = decodedWords(text).filter(
    ({ from, to, decoded }) =>
      !plain.some((span) => span.from < to && from < span.to) && find(decoded, depth + 1).length > 0,
  );
  return mergeTextSpans([...plain, ...disguised]);
}

/** Is there anything secret in this text? */
export function holdsSecret(text: string): boolean {
  return findSecrets(text).length > 0;
}

/** The text with `<redacted>` in the places of its secrets. */
export function redactText(text: string): string {
  return replaceSpans(text, findSecrets(text), REDACTED);
}

/** An address whose only `@` ends its userinfo, which has none of the characters that end an authority. */
const WITH_USERINFO = /^(\s*[a-z][a-z0-9+.-]*:\/\/)[^@/?#\s]*@([^@\s]*\s*)$/i;
const CERTIFICATE = /BEGIN[ \w]{0,20}CERTIFICATE/;

/**
 * What may be stored of a text that a person typed: all of it where nothing in it is secret; the certificates of a
 * bundle without its private key, an address without its login; else nothing, because half a text would mislead.
 */
export function withoutSecrets(text: string): string {
  const secrets = findSecrets(text);
  if (secrets.length === 0) return text;
  const [, scheme = '', host = ''] = WITH_USERINFO.exec(text) ?? [];
  const rest = CERTIFICATE.test(text) ? replaceSpans(text, secrets, '').trim() : scheme + host;
  return holdsSecret(rest) ? '' : rest;
}
