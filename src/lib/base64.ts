const BOM = /^\uFEFF/;

/** Text as base64 of its UTF-8, without a byte order mark. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text.replace(BOM, ''));
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

/** Base64 as `btoa` writes it: not of URLs, in one line, padded. Undefined for what is no base64. */
export function plainBase64(text: string): string | undefined {
  const digits = text
    .replace(/\s/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (digits === '' || digits.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(digits)) return undefined;
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** The text that is encoded, without a byte order mark; undefined for what is no base64 or encodes no text. */
export function fromBase64(text: string): string | undefined {
  const plain = plainBase64(text);
  if (plain === undefined) return undefined;
  return textOf(Uint8Array.from(atob(plain), (character) => character.codePointAt(0) ?? 0));
}

/** The text in a file: UTF-8, or UTF-16 where a byte order mark says so, as PowerShell writes it. Undefined if it is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // The decoder takes the mark away.
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
