// The one detector of secrets in texts: drafts, exports, what is shown, recorded, logged and sent to support ask it.
import { findLogins } from './addresses';
import { decodedWords } from './encodings';
import { findNamed } from './pairs';
import { findPrivateKeys } from './privateKeys';
import { REDACTED } from './redacted';
import { mergeSpans, replaceSpans, type Span } from './span';
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
export function findSecrets(text: string): Span[] {
  return find(text, 0);
}

function find(text: string, depth: number): Span[] {
  if (PLAIN.test(text)) return [];
  const plain = mergeSpans([
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
  return mergeSpans([...plain, ...disguised]);
}

/** Is there anything secret in this text? */
export function holdsSecret(text: string): boolean {
  return findSecrets(text).length > 0;
}

/** The text with `<redacted>` in the places of its secrets. */
export function redactText(text: string): string {
  return replaceSpans(text, findSecrets(text), REDACTED);
}
