// Columns of a table from samples of the messages that will go into it.
import { JsonSyntaxError, lineAndColumn } from '../../../lib/paste/jsonMistakes';
import { type JsonObject, readJsonValues } from '../../../lib/paste/jsonReader';
import { readAvro } from './avroSchema';
import { readJsonSchema } from './jsonSchema';
import { emptyShape, addToShape, type FieldShape } from './fieldShape';
import { typeOfShape } from './shapeType';
import type { ReadSchema, SchemaField } from './schemaType';

interface InferredColumn {
  /** Unique; without dots, which ClickHouse would take for Nested. */
  name: string;
  /** A ClickHouse type. */
  type: string;
  /** The field of the message; a field of a nested object with a dot, the way ClickPipes' own console writes it. */
  sourceField: string;
}

type InferredColumns =
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
 * some sample is Nullable. A schema of Avro or JSON Schema gives the columns it describes, with a note. Addresses are left as String: a sample does not tell them from other texts.
 */
export function inferColumns(text: string, { nested = 'flatten' }: InferOptions = {}): InferredColumns {
  try {
    const flatten = nested === 'flatten';
    const schema = readSchema(text, flatten);
    if (!schema) return { ok: true, ...toColumns(fieldsOfSamples(readSamples(text), flatten)) };
    const { columns, notes } = toColumns(schema.fields);
    const what = `This was read as ${schema.what}, not as a message. Paste a message if it is one.`;
    return { ok: true, columns, notes: [what, ...notes] };
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

/** What a text is that describes messages instead of being some. */
function readSchema(text: string, flatten: boolean): ReadSchema | undefined {
  const [only, ...others] = readJsonValues(text);
  if (!(only?.value instanceof Map) || others.length > 0) return undefined;
  // As a schema registry answers: the schema is a text in it.
  const inside = only.value.get('schema');
  const wrapped = typeof inside === 'string' && inside.trim().startsWith('{') ? readJsonValues(inside) : [];
  const schema = wrapped[0]?.value ?? only.value;
  if (!(schema instanceof Map)) return undefined;
  return readAvro(schema, flatten) ?? readJsonSchema(schema, flatten);
}

function fieldsOfSamples(samples: readonly JsonObject[], flatten: boolean): SchemaField[] {
  const whole = emptyShape();
  for (const sample of samples) addToShape(whole, sample);
  const columns: SchemaField[] = [];
  const add = (path: readonly string[], shape: FieldShape) => {
    const notes: string[] = [];
    const absent = samples.length - shape.seen + shape.nulls;
    columns.push({ path, type: typeOfShape(shape, absent, (sentence) => notes.push(sentence)), notes });
  };
  for (const [field, shape] of whole.fields ?? []) {
    const objects = flatten && shape.kinds.size === 1 && shape.kinds.has('object');
    const inner = objects ? [...(shape.fields ?? [])] : [];
    if (inner.length === 0) add([field], shape);
    for (const [name, below] of inner) add([field, name], below);
  }
  return columns;
}

/** Gives each field a column with a name of its own. */
function toColumns(fields: readonly SchemaField[]) {
  const columns: InferredColumn[] = [];
  const notes: string[] = [];
  const taken = new Set<string>();
  for (const { path, type, notes: ofField } of fields) {
    const sourceField = path.join('.');
    const note = (sentence: string) => notes.push(`${sourceField}: ${sentence}`);
    if (path.includes('')) {
      notes.push('A field without a name is left out.');
      continue;
    }
    if (path.some((part) => part.includes('.'))) {
      note('Its name has a dot, as the path of a nested field. Check it.');
    }
    const plain = sourceField.replaceAll('.', '_');
    const name = freeName(plain, taken);
    if (name !== plain) note(`There is a column ${plain} already, so this one is ${name}.`);
    taken.add(name);
    ofField.forEach(note);
    columns.push({ name, type, sourceField });
  }
  return { columns, notes };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
