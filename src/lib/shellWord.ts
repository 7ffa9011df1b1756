/** Characters that no shell gives a meaning to; `=` and `-` only when a word does not begin with them. */
const HARMLESS = /^[a-zA-Z0-9_./:@%+,][a-zA-Z0-9_./:@%+,=-]*$/;

/** A text as one word of a command line, for bash and zsh. */
export function quote(text: string): string {
  return HARMLESS.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
