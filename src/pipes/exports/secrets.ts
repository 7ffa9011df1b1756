// What must not leave the page when a body does: found by the marks of the write schemas, replaced by names.
import { secretFields } from '../../api/schema';
import { z } from '../../lib/zod';
import { pipeCreateBody, type PipeCreateBody, type PipePatchBody } from '../writeEndpoints';
import { angled } from '../placeholders';
import { nameSecret, type Secret } from './names';
import { splitText } from './texts';

/** A text with secrets in it: the plain pieces and the secrets, in their order. */
export class SecretText {
  constructor(readonly pieces: readonly (string | Secret)[]) {}
}

/** A body without its secrets. Where one stood is a `SecretText`. */
export type Hidden = string | number | boolean | SecretText | Hidden[] | HiddenObject;
export interface HiddenObject {
  readonly [key: string]: Hidden;
}

export function isHiddenObject(value: Hidden | undefined): value is HiddenObject {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof SecretText);
}

/** Stands in a body where the API has a value that it does not tell. It gets a placeholder as secrets do. */
export const WRITE_ONLY = angled('not returned by the API');

interface HideOptions {
  /** Of the body: that of a create, unless another is given. */
  schema?: Schema | undefined;
  /** Whose the secrets are, where several bodies stand together; see `nameSecret`. */
  owner?: string | undefined;
}

/** The body with a placeholder such as `<KAFKA_PASSWORD>` for every secret, and what the placeholders stand for. */
export function replaceSecrets(
  body: PipeCreateBody | PipePatchBody,
  options?: HideOptions,
): { body: unknown; secrets: Secret[] } {
  const hidden = hideSecrets(body, options);
  return { body: withPlaceholders(hidden.body), secrets: hidden.secrets };
}

/**
 * The body with its secrets taken out, for writers that put something of their own in their places. Only what the
 * schema knows comes through: a field without a schema has no mark either, and is never sent anyway.
 */
export function hideSecrets(
  body: PipeCreateBody | PipePatchBody,
  { schema = pipeCreateBody, owner }: HideOptions = {},
): { body: HiddenObject; secrets: Secret[] } {
  const secrets: Secret[] = [];
  const take: Take = (path, part) => {
    const secret = nameSecret(path, part, secrets, owner);
    secrets.push(secret);
    return secret;
  };
  const hidden = hide([schema], body, [], take);
  return { body: isHiddenObject(hidden) ? hidden : {}, secrets };
}

function withPlaceholders(value: Hidden): unknown {
  if (value instanceof SecretText) {
    return value.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('');
  }
  if (Array.isArray(value)) return value.map(withPlaceholders);
  if (!isHiddenObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withPlaceholders(each)]));
}

type Schema = z.core.$ZodType;
type Take = (path: readonly string[], part: 'whole' | 'userinfo') => Secret;

/** A value and all that its schema may be; undefined when no schema fits its kind. */
function hide(
  schemas: readonly Schema[],
  value: unknown,
  path: readonly string[],
  take: Take,
): Hidden | undefined {
  const fitting = schemas.flatMap((schema) => unwrap(schema, value));
  if (Array.isArray(value)) {
    const elements = fitting.flatMap((schema) =>
      schema instanceof z.ZodMiniArray ? schema.def.element : [],
    );
    const items = value.map((item, index) => hide(elements, item, [...path, String(index)], take));
    return elements.length === 0 ? undefined : items.filter((item) => item !== undefined);
  }
  if (typeof value === 'object' && value !== null) {
    const shapes = fitting.flatMap((schema) => (schema instanceof z.ZodMiniObject ? [shapeOf(schema)] : []));
    const entries = Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
      const fields = shapes.flatMap((shape) => (Object.hasOwn(shape, key) ? (shape[key] ?? []) : []));
      const hidden = hide(fields, each, [...path, key], take);
      return hidden === undefined ? [] : [[key, hidden] as const];
    });
    return shapes.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (fitting.some(isSecret)) return isValue(value) ? new SecretText([take(path, 'whole')]) : undefined;
  if (!isValue(value) || !fitting.some(isLeaf)) return undefined;
  return typeof value === 'string' ? hideInText(value, path, take) : value;
}

/** A text without a mark of its own can still carry a secret: a URI with a password, a bundle with a private key. */
function hideInText(text: string, path: readonly string[], take: Take): Hidden {
  if (text === WRITE_ONLY) return new SecretText([take(path, 'whole')]);
  const parts = splitText(text, path.join('.') === 'source.mongodb.uri');
  if (parts === 'plain') return text;
  if (parts === 'whole') return new SecretText([take(path, 'whole')]);
  return new SecretText([parts.before, take(path, 'userinfo'), parts.after]);
}

/**
 * What stands behind optional fields and choices. Of a union the options that the value fits; when it fits none, as in
 * a half filled draft, all of them, so that a field that is secret in any option is hidden.
 */
function unwrap(schema: Schema, value: unknown): Schema[] {
  if (isSecret(schema)) return [schema];
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return unwrap(schema.def.innerType, value);
  }
  if (!(schema instanceof z.ZodMiniUnion)) return [schema];
  const { options } = schema.def;
  const matching = options.filter((option) => z.safeParse(option, value).success);
  return (matching.length > 0 ? matching : options).flatMap((option) => unwrap(option, value));
}

/** zod types the shape of a class by its generics only. */
function shapeOf(schema: z.ZodMiniObject): Readonly<Record<string, Schema>> {
  return schema.def.shape;
}

function isSecret(schema: Schema): boolean {
  return schema instanceof z.ZodMiniType && secretFields.has(schema);
}

/** Schemas of plain values. Others that this walk does not know let nothing through. */
function isLeaf(schema: Schema): boolean {
  return (
    schema instanceof z.ZodMiniString ||
    schema instanceof z.ZodMiniNumber ||
    schema instanceof z.ZodMiniBoolean ||
    schema instanceof z.ZodMiniEnum ||
    schema instanceof z.ZodMiniLiteral
  );
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
