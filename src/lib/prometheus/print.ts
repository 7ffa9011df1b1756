// The Prometheus text format, written. `parse.ts` reads it.
import type { Labels, MetricType } from './sample';

/** A sample of a family whose labels are written already: many families share the labels of one thing. */
export interface PrintedSample {
  readonly labels: string;
  readonly value: number;
  /** Epoch ms. */
  readonly at?: number;
}

export interface PrintedFamily {
  readonly name: string;
  readonly type: MetricType;
  readonly help: string;
  readonly samples: readonly PrintedSample[];
}

/** `{a: 'x', b: 'y"z'}` -> `a="x",b="y\"z"`. */
export function printLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escapeText(value).replaceAll('"', String.raw`\"`)}"`)
    .join(',');
}

/** Families without samples are left out: missing is not zero. */
export function printExposition(families: readonly PrintedFamily[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(
      ({ name, type, help, samples }) =>
        `# HELP ${name} ${escapeText(help)}\n# TYPE ${name} ${type}\n` +
        samples.map((sample) => `${name}${printSample(sample)}\n`).join(''),
    )
    .join('');
}

function printSample({ labels, value, at }: PrintedSample): string {
  const time = at === undefined ? '' : ` ${at}`;
  return `${labels === '' ? '' : `{${labels}}`} ${printNumber(value)}${time}`;
}

function printNumber(value: number): string {
  if (Number.isFinite(value) || Number.isNaN(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}

/** What the format gives a meaning in any text; quotes have one in label values only. */
function escapeText(text: string): string {
  return text.replaceAll('\\', String.raw`\\`).replaceAll('\n', String.raw`\n`);
}
