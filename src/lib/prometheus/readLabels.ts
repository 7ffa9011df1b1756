// The labels of a sample: what stands between the braces.
import type { Labels } from './sample';

/** One `name="value"`, and the comma behind it if there is one. Sticky: read one after the other. */
const LABEL = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\]|\\["\\n])*)"[ \t]*(,?)[ \t]*/y;

/** No labels yet. Without a prototype: a label called `__proto__` is a label like any other. */
export function emptyLabels(): Record<string, string> {
  return Object.create(null);
}

/** `a="x",b="y\"z",` -> `{a: 'x', b: 'y"z'}`; undefined for what the format does not allow. */
export function readLabels(text: string): Labels | undefined {
  const labels = emptyLabels();
  if (text.trim() === '') return labels;
  LABEL.lastIndex = 0;
  let comma = true;
  while (LABEL.lastIndex < text.length) {
    const match: RegExpExecArray | null = comma ? LABEL.exec(text) : null;
    if (!match) return undefined;
    const [, name = '', value = ''] = match;
    if (name in labels) return undefined;
    labels[name] = detached(value.includes('\\') ? unescapeValue(value) : value);
    comma = match[3] === ',';
  }
  return labels;
}

function unescapeValue(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

/**
 * The same text in memory of its own. Engines cut a part out of a text by pointing into it: an id that is kept would
 * keep the megabytes of the scrape it came with.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
