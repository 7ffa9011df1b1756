// The Prometheus text format (version 0.0.4), read: https://prometheus.io/docs/instrumenting/exposition_formats/
import { emptyLabels, readLabels } from './readLabels';
import type { Labels, MetricFamily, Sample } from './sample';

export interface Exposition {
  /** What HELP and TYPE lines say, by metric name. */
  readonly families: ReadonlyMap<string, MetricFamily>;
  /** In the order of the text. A series that is written twice is here twice. */
  readonly samples: readonly Sample[];
  /** Lines that could not be read and were left out. */
  readonly unreadable: readonly UnreadableLine[];
}

interface UnreadableLine {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
/** Name, the rest of the line. */
const NAMED = /^([a-zA-Z_:][a-zA-Z0-9_:]*)[ \t]*(.*)$/;
const COMMENT = /^#[ \t]+(HELP|TYPE)(?:[ \t]+|$)(.*)$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITY = /^([+-]?)inf(?:inity)?$/i;
const NO_LABELS: Labels = Object.freeze(emptyLabels());

/**
 * Reads an exposition. Never throws: what cannot be read is left out and listed. The labels of equal label texts are
 * read once and shared, since a scrape names the same thing with dozens of metrics.
 */
export function parseExposition(text: string): Exposition {
  const reading: Reading = { families: new Map(), samples: [], unreadable: [], labels: new Map() };
  let line = 0;
  for (let from = 0; from < text.length;) {
    line += 1;
    const end = text.indexOf('\n', from);
    const reason = readLine(reading, text.slice(from, end < 0 ? text.length : end).trim());
    if (reason !== undefined) reading.unreadable.push({ line, reason });
    if (end < 0) break;
    from = end + 1;
  }
  const { families, samples, unreadable } = reading;
  return { families, samples, unreadable };
}

interface Reading {
  readonly families: Map<string, MetricFamily>;
  readonly samples: Sample[];
  readonly unreadable: UnreadableLine[];
  /** By the text between the braces; undefined: it cannot be read. */
  readonly labels: Map<string, Labels | undefined>;
}

/** Why the line cannot be read; undefined when it was. */
function readLine(reading: Reading, line: string): string | undefined {
  if (line === '') return undefined;
  return line.startsWith('#') ? readComment(reading, line) : readSample(reading, line);
}

/** Anything behind a # that is neither HELP nor TYPE is a comment. */
function readComment({ families }: Reading, line: string): string | undefined {
  const [, word, rest = ''] = COMMENT.exec(line) ?? [];
  if (word === undefined) return undefined;
  const [, name, text = ''] = NAMED.exec(rest) ?? [];
  if (name === undefined) return `${word} names no metric`;
  if (word === 'HELP') families.set(name, { ...families.get(name), help: unescapeHelp(text) });
  else if (/^\w+$/.test(text)) families.set(name, { ...families.get(name), type: text });
  else return 'TYPE names no type';
  return undefined;
}

function unescapeHelp(text: string): string {
  return text.replaceAll(/\\([\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : '\\'));
}

function readSample(reading: Reading, line: string): string | undefined {
  const open = line.indexOf('{');
  // What follows the labels has no braces, so the last one closes them, whatever stands in their values.
  const close = open < 0 ? -1 : line.lastIndexOf('}');
  if (open >= 0 && close < open) return 'The labels are not closed';
  const blank = line.search(/[ \t]/);
  const nameEnd = open >= 0 ? open : blank < 0 ? line.length : blank;
  const name = line.slice(0, nameEnd).trimEnd();
  if (!NAME.test(name)) return 'The line begins with no metric name';
  const labels = open < 0 ? NO_LABELS : labelsOf(reading, line.slice(open + 1, close));
  if (!labels) return 'The labels cannot be read';
  const [number = '', time, ...more] = line
    .slice(open < 0 ? nameEnd : close + 1)
    .trim()
    .split(/[ \t]+/);
  const value = readNumber(number);
  if (value === undefined) return 'The value is not a number';
  if (time === undefined) reading.samples.push({ name, labels, value });
  else if (more.length > 0 || !/^[+-]?\d+$/.test(time))
    return 'The time is not a whole number of milliseconds';
  else reading.samples.push({ name, labels, value, at: Number(time) });
  return undefined;
}

function labelsOf({ labels }: Reading, text: string): Labels | undefined {
  if (!labels.has(text)) labels.set(text, readLabels(text));
  return labels.get(text);
}

/** As Go writes numbers. JavaScript's own reading also takes an empty text and hexadecimal for a number. */
function readNumber(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text);
  if (/^nan$/i.test(text)) return Number.NaN;
  const infinity = INFINITY.exec(text);
  if (!infinity) return undefined;
  return infinity[1] === '-' ? -Infinity : Infinity;
}
