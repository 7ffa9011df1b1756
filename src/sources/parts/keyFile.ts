// The JSON key file of a Google service account. The API takes it as base64 (official document, `serviceAccountFile`), people
// have it as a file, as its text, or encoded already by another tool, once or twice, in lines or for URLs.
import { fromBase64, plainBase64, textOf, toBase64 } from '../../lib/base64';

/** The key file as it is sent, however it was given. What is neither JSON nor base64 stays as it is. */
export function keyFileToBody(text: string): string {
  const given = bare(text);
  if (given.startsWith('{')) return toBase64(given);
  const plain = plainBase64(given);
  const decoded = fromBase64(given);
  if (plain === undefined || decoded === undefined) return plain ?? given;
  const inside = fromBase64(decoded);
  if (inside !== undefined && bare(inside).startsWith('{')) return keyFileToBody(decoded);
  return MARKED.test(plain) ? toBase64(decoded) : plain;
}

/** A file that was chosen or dropped, as it is sent. */
export function keyFileFromFile(bytes: Uint8Array): string {
  const text = textOf(bytes) ?? '';
  const sent = keyFileToBody(text);
  // Other files are sent too: the rule says what is odd about them.
  return plainBase64(sent) === undefined ? toBase64(text) : sent;
}

/** Base64 as the server reads it, or the placeholder of the published examples. */
export function isKeyFileBody(text: string): boolean {
  return PLACEHOLDER.test(text) || (text !== '' && text === plainBase64(text));
}

/** What is wrong with a key file, and whether it can be sent all the same. Undefined for the key of a service account. */
export function wrongWithKeyFile(
  text: string,
): { severity: 'error' | 'warning'; message: string } | undefined {
  const given = bare(text);
  if (PLACEHOLDER.test(given)) {
    return {
      severity: 'warning',
      message: 'This is a placeholder. Choose the JSON key file of the service account.',
    };
  }
  const json = fromBase64(keyFileToBody(given));
  if (json === undefined) {
    return { severity: 'error', message: `This is neither a key file nor base64 of one. ${WANTED}` };
  }
  const type = typeOf(json);
  if (type === 'service_account') return undefined;
  const what =
    type === undefined ? 'This is not the JSON of a key file.' : `This is a key of the type "${type}".`;
  return { severity: 'warning', message: `${what} ${WANTED}` };
}

const WANTED = 'Choose the JSON file of a service account’s key, or paste what is in it.';
/** Base64 of a text that begins with a byte order mark, of UTF-8 or UTF-16. */
const MARKED = /^(77u\/|\/\/4|\/v8)/;
const PLACEHOLDER = /^<[^<>]+>$/;

/** Without what copying leaves around a value: blanks, quotes, a byte order mark. */
function bare(text: string): string {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return /^(["'])[^"']*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

/** `type` of the JSON, empty if it has none; undefined for what is no object. */
function typeOf(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(bare(json));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return 'type' in value && typeof value.type === 'string' ? value.type : '';
  } catch {
    return undefined;
  }
}
