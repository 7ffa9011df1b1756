// Remembers where the parts of a type stood, beside the tree: two spellings of one type stay equal trees.

/** Where something stood in the text it was read from, in UTF-16 code units. */
export interface Span {
  at: number;
  length: number;
}

const spans = new WeakMap<object, Span>();

/** Notes where a node, an element or an enum value stood. Returns it. */
export function placed<Part extends object>(part: Part, at: number, length: number): Part {
  spans.set(part, { at, length });
  return part;
}

/** Where a part of a tree stood; undefined if it was not read from a text. */
export function spanOf(part: object): Span | undefined {
  return spans.get(part);
}
