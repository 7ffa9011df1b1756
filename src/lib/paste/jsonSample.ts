// Columns of a table from samples of the messages that will go into it.
import { JsonSyntaxError, lineAndColumn } from './jsonMistakes';
import { type JsonObject, readJsonValues } from './jsonReader';
import { emptyShape, observe, type Shape } from './jsonShape';
import { typeOfShape } from './jsonTypes';

export interface InferredColumn {
  /** Unique; without dots, which ClickHouse would take for Nested. */
  name: string;
  /** A ClickHouse type. */
  type: string;
  /** The field of the message; a field of a nested object with a dot, the way ClickPipes' own console writes it. */
  sourceField: string;
}

export type InferredColumns =
  /** `notes`: sentences about what should be looked at. */
  | { ok: true; columns: InferredColumn[]; notes: string[] }
  /** `message` is a sentence that begins with line and column; `at` counts UTF-16 code units. */
  | { ok: false; message: string; at: number };

export interface InferOptions {
  /** Objects inside the message: one column for each of their fields, or one of type JSON. Deeper ones are always JSON. */
  nested?: 'flatten' | 'json';
}

const WANTED = 'Paste one JSON object, a list of objects, or one object per line.';

/**
 * The columns for samples in JSON: an object, a list of objects, or one object after another (JSON lines). Types are what
 * all samples fit into; whole numbers are Int64, larger ones the first type that holds them; what was missing or null in
 * some sample is Nullable. Addresses are left as String: a sample does not tell them from other texts.
 */
export function inferColumns(text: string, { nested = 'flatten' }: InferOptions = {}): InferredColumns {
  try {
    const samples = readSamples(text);
    const whole = emptyShape();
    for (const sample of samples) observe(whole, sample);
    return { ok: true, ...toColumns(whole.fields ?? new Map(), samples.length, nested === 'flatten') };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { ok: false, message: `${lineAndColumn(text, error.at)}: ${error.message}`, at: error.at };
  }
}

function readSamples(text: string): JsonObject[] {
  const samples = readJsonValues(text).flatMap(({ value, at }) =>
    (Array.isArray(value) ? value : [value]).map((sample) => {
      if (sample instanceof Map) return sample;
      throw new JsonSyntaxError(WANTED, at);
    }),
  );
  if (samples.every(({ size }) => size === 0)) throw new JsonSyntaxError(WANTED, 0);
  return samples;
}

function toColumns(fields: ReadonlyMap<string, Shape>, samples: number, flatten: boolean) {
  const columns: InferredColumn[] = [];
  const notes: string[] = [];
  const taken = new Set<string>();
  const add = (path: readonly string[], shape: Shape) => {
    const sourceField = path.join('.');
    const note = (sentence: string) => notes.push(`${sourceField}: ${sentence}`);
    if (path.includes('')) {
      notes.push('A field without a name is left out.');
      return;
    }
    if (path.some((part) => part.includes('.'))) {
      note('Its name has a dot, as the path of a nested field. Check it.');
    }
    const plain = sourceField.replaceAll('.', '_');
    const name = freeName(plain, taken);
    if (name !== plain) note(`There is a column ${plain} already, so this one is ${name}.`);
    taken.add(name);
    const absent = samples - shape.seen + shape.nulls;
    columns.push({ name, type: typeOfShape(shape, absent, note), sourceField });
  };

  for (const [field, shape] of fields) {
    const objects = flatten && shape.kinds.size === 1 && shape.kinds.has('object');
    const inner = objects ? [...(shape.fields ?? [])] : [];
    if (inner.length === 0) add([field], shape);
    for (const [name, below] of inner) add([field, name], below);
  }
  return { columns, notes };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
