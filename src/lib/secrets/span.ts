/** A piece of a text, as `slice` takes it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; those that touch or overlap are one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else if (span.to > span.from) merged.push(span);
  }
  return merged;
}

/** The text with something else in the place of each span. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let [done, at] = ['', 0];
  for (const { from, to } of spans) {
    done += text.slice(at, from) + replacement;
    at = to;
  }
  return done + text.slice(at);
}

/** Where a pattern (with `g`) matches; with a group named `secret`, only that group (the pattern then has `d`, too). */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const group = match.indices?.groups?.['secret'];
    return group
      ? { from: group[0], to: group[1] }
      : { from: match.index, to: match.index + match[0].length };
  });
}
