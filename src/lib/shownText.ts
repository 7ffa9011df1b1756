// Texts of a server as they are drawn: what has no shape of its own or changes its neighbours is taken out.

const UNSEEN = /[\p{Cc}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;
const STACKED = /(\p{M}{2})\p{M}+/gu;

/** On one line: control characters and changes of direction are blanks, of stacked accents two stay. May be empty. */
export function shownText(text: string): string {
  return text.replaceAll(UNSEEN, ' ').replaceAll(STACKED, '$1').trim();
}

/** The same for a text of several lines that must stay what it says, such as JSON: as `\\u202e` instead of a blank. */
export function escapedText(text: string): string {
  const escape = (signs: string) =>
    signs.replaceAll(/[^\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text
    .replaceAll(UNSEEN, escape)
    .replaceAll(STACKED, (signs) => signs.slice(0, 2) + escape(signs.slice(2)));
}
