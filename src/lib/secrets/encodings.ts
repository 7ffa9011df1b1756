// Texts within a text: in base64, percent-encoded, with escapes of JSON or HTML.

/** A word of a text, and what it says when it is decoded. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly decoded: string;
}

const BASE64 = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
const LONGEST = 500_000;

/** What of a text may be another text in disguise. */
export function decodedWords(text: string): Word[] {
  const words = [...text.matchAll(BASE64)].flatMap(({ index, 0: word }) => {
    const decoded = fromBase64(word);
    return decoded === undefined ? [] : [{ from: index, to: index + word.length, decoded }];
  });
  return [...words, ...wrapped(text), ...escaped(text)];
}

/** All of the text as base64 that was broken into lines. */
function wrapped(text: string): Word[] {
  if (!/\s/.test(text.trim())) return [];
  const joined = text.replaceAll(/\s+/g, '');
  const decoded = /^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(joined) ? fromBase64(joined) : undefined;
  return decoded === undefined ? [] : [{ from: 0, to: text.length, decoded }];
}

function escaped(text: string): Word[] {
  if (!/%[\da-f]{2}|\\[ux][\da-f]{2}|&#/i.test(text)) return [];
  return [...text.matchAll(/[^\s"'`<>]+/g)].flatMap(({ index, 0: word }) => {
    const decoded = unescaped(word);
    return decoded === word ? [] : [{ from: index, to: index + word.length, decoded }];
  });
}

function unescaped(word: string): string {
  return word
    .replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .replaceAll(/\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, four?: string, two?: string) =>
      String.fromCodePoint(Number.parseInt(four ?? two ?? '', 16)),
    )
    .replaceAll(/&#(?:x([\da-f]{1,4})|(\d{1,5}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    );
}

/** Undefined for what is no text when it is decoded. */
function fromBase64(word: string): string | undefined {
  if (word.length > LONGEST) return undefined;
  try {
    const bytes = Uint8Array.from(
      atob(word.replaceAll('-', '+').replaceAll('_', '/')),
      (each) => each.codePointAt(0) ?? 0,
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- they tell bytes from text
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
