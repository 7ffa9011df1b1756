/** What is shown in the place of a secret that has no name of its own. */
export const REDACTED = '<redacted>';

/** A piece of a text, as `slice` takes it. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; those that touch or overlap are one. */
export function mergeTextSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else if (span.to > span.from) merged.push(span);
  }
  return merged;
}

/** The text with something else in the place of each span. */
export function replaceSpans(text: string, spans: readonly TextSpan[], replacement: string): string {
  let [done, at] = ['', 0];
  for (const { from, to } of spans) {
    done += text.slice(at, from) + replacement;
    at = to;
  }
  return done + text.slice(at);
}

/** Where a pattern (with `g`) matches; with a group named `secret`, only that group (the pattern then has `d`, too). */
export function matchSpans(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const group = match.indices?.groups?.['secret'];
    return group
      ? { from: group[0], to: group[1] }
      : { from: match.index, to: match.index + match[0].length };
  });
}
