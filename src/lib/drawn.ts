/** Nothing is drawn of these: control characters that are no white space, joiners, marks of direction, soft hyphens. */
const UNDRAWN = /(?!\s)[\p{Cc}\p{Cf}]/gu;

/**
 * A text as a page draws it: any white space, line breaks and no-break spaces included, is one blank, none stands at the ends,
 * and letters are the same however their accents are encoded. For comparing what is read with what is typed.
 */
export function drawn(text: string): string {
  return text.normalize('NFC').replace(UNDRAWN, '').replace(/\s+/gu, ' ').trim();
}
