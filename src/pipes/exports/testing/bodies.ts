// Create bodies for the tests, made from the schema: a new field is in the tests of every export by itself.
import fc from 'fast-check';
import { secretFields } from '../../../api/schema';
import { z } from '../../../lib/zod';
import { pipeCreateBody, type PipeCreateBody } from '../../writeEndpoints';
import { replaceSecrets } from '../secrets';

export const KINDS = [
  'kafka',
  'kinesis',
  'pubsub',
  'objectStorage',
  'postgres',
  'mysql',
  'mongodb',
  'bigquery',
] as const;
type Kind = (typeof KINDS)[number];

/** Stands in every secret of these bodies. */
export const MARKER = 'do-not-tell-anyone';

/** What people type, and what they should not: quotes, dollars, line breaks, other scripts. No NUL: no shell has it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...Array.from(`'"\\$\`!{}%<>()#~=-&|;*? \n\r\t@:/.a1é日🚀`)),
    minLength: 1,
    maxLength: 12,
  }),
);

const anySecret = anyText.map((text) => `${text}${MARKER}${text}`);
const anyKeyFile = anySecret.map((text) => btoa(encodeURIComponent(text)));
const anyUri = fc
  .tuple(anySecret, anyText)
  .map(([login, options]) => `mongodb://${login}@db.example.com/app?appName=${options}`);

/** Any body of a kind. */
export function anyBody(kind: Kind): fc.Arbitrary<PipeCreateBody> {
  return bodyOf(kind, {
    text: (path) => (path.endsWith('mongodb.uri') ? anyUri : anyText),
    secret: (path) => (path.includes('serviceAccount') ? anyKeyFile : anySecret),
    option: (some) => fc.option(some, { nil: undefined }),
    choice: (options) => fc.oneof(...options),
    value: (values) => fc.constantFrom(...values),
    number: (min, max) => fc.integer({ min, max }),
    count: 3,
  });
}

/**
 * The body of a kind with every field it has: texts are the names of their fields, numbers the least, of names the
 * first. Where the schema has a choice, as for Kafka's credentials, it is the option of that number.
 */
export function fullBody(kind: Kind, choice = 0): PipeCreateBody {
  const everything = bodyOf(kind, {
    text: (path) => fc.constant(path.split('.').at(-1) ?? ''),
    secret: () => fc.constant(MARKER),
    option: (some) => some,
    choice: (options) => options[choice] ?? options[0] ?? fc.constant(undefined),
    value: ([first]) => fc.constant(first),
    number: (min) => fc.constant(min),
    count: 1,
  });
  const [body] = fc.sample(everything, { numRuns: 1, seed: 1 });
  if (!body) throw new Error(`No body of ${kind}.`);
  return body;
}

interface Style {
  text: (path: string) => fc.Arbitrary<string>;
  secret: (path: string) => fc.Arbitrary<string>;
  option: (some: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>;
  choice: (options: fc.Arbitrary<unknown>[]) => fc.Arbitrary<unknown>;
  value: (values: readonly unknown[]) => fc.Arbitrary<unknown>;
  number: (min: number, max: number) => fc.Arbitrary<number>;
  /** Items of a list, at most. */
  count: number;
}

function bodyOf(kind: Kind, style: Style): fc.Arbitrary<PipeCreateBody> {
  const { name, source, ...rest } = shapeOf(pipeCreateBody);
  const { [kind]: body, validateSamples } = source instanceof z.ZodMiniObject ? shapeOf(source) : {};
  if (!name || !(body instanceof z.ZodMiniOptional) || !validateSamples)
    throw new Error(`The schema has no ${kind}.`);
  return fc
    .record({
      name: arbitrary(name, style, 'name'),
      source: fc.record({
        [kind]: arbitrary(body.def.innerType, style, kind),
        validateSamples: arbitrary(validateSamples, style, 'validateSamples'),
      }),
      ...fields(rest, style, ''),
    })
    .map((body) => JSON.parse(JSON.stringify(body)) as unknown)
    .filter((body) => z.safeParse(pipeCreateBody, body).success)
    .map((body) => body as PipeCreateBody);
}

type Schema = z.core.$ZodType;

function shapeOf(schema: z.ZodMiniObject): Readonly<Record<string, Schema>> {
  return schema.def.shape;
}

function fields(shape: Readonly<Record<string, Schema>>, style: Style, path: string) {
  const entries = Object.entries(shape).map(([key, schema]) => [
    key,
    arbitrary(schema, style, `${path}.${key}`),
  ]);
  return Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>;
}

function arbitrary(schema: Schema, style: Style, path: string): fc.Arbitrary<unknown> {
  const into = (inner: Schema) => arbitrary(inner, style, path);
  if (schema instanceof z.ZodMiniType && secretFields.has(schema)) return style.secret(path);
  if (schema instanceof z.ZodMiniOptional) return style.option(into(schema.def.innerType));
  if (schema instanceof z.ZodMiniUnion) return style.choice(schema.def.options.map(into));
  if (schema instanceof z.ZodMiniObject) return fc.record(fields(shapeOf(schema), style, path));
  if (schema instanceof z.ZodMiniArray) {
    return fc.array(into(schema.def.element), { minLength: 1, maxLength: style.count });
  }
  if (schema instanceof z.ZodMiniEnum) return style.value(Object.values(schema.def.entries));
  if (schema instanceof z.ZodMiniLiteral) return style.value(schema.def.values);
  if (schema instanceof z.ZodMiniBoolean) return style.value([true, false]);
  if (schema instanceof z.ZodMiniString) return style.text(path);
  if (schema instanceof z.ZodMiniNumber) {
    const { minimum = 0, maximum = 0 } = z.toJSONSchema(schema);
    const [min, max] = [Math.max(minimum, 0), Math.min(maximum || 4_000_000_000, 4_000_000_000)];
    return style.number(Math.ceil(min), Math.floor(max));
  }
  throw new Error(`The tests cannot make a value of ${path}.`);
}

/** What the environment must hold for a command to send this body: the values of its secrets. */
export function secretValues(body: PipeCreateBody): Record<string, string> {
  const entries = replaceSecrets(body).secrets.map(({ path, variable, placeholder }) => {
    const original = String(at(body, path));
    const shown = String(at(replaceSecrets(body).body, path));
    const [before = '', after = ''] = shown.split(placeholder);
    return [variable, original.slice(before.length, original.length - after.length)] as const;
  });
  return Object.fromEntries(entries);
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
