// Reading as the mirror of writing: what we send is strict, and what we receive of the same fields is lenient, one by one.
import { lenient, list, openEnum, secretFields, type Open } from '../api/schema';
import { z } from '../lib/zod';

/** Keys under which the credentials of the kinds go, none of which the API tells again. */
type Credentials = 'credentials' | 'accessKey' | 'serviceAccountKey' | 'connectionString';

/** A body as it is read: everything may be missing or null, and an enum may hold a name that is newer than this program. */
type ReadOf<Sent> = Sent extends readonly (infer Element)[]
  ? ReadOf<Element>[]
  : Sent extends object
    ? { [Key in Exclude<keyof Sent, Credentials>]?: ReadOf<Sent[Key]> | null | undefined }
    : Sent extends string
      ? Open<Sent>
      : Sent;

/**
 * The schema of a source as the API returns it, of the one that it is created with. What is secret is not in it, nor what
 * stands beside it in an object of its own: credentials are sent together, and none of them is told.
 *
 * @param own Fields that are read in a way of their own.
 */
export function readOf<Create extends z.ZodMiniObject>(create: Create, own: Shape = {}) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Built as the type above says, key by key.
  return z.object(shapeOf(create, own)) as unknown as z.ZodMiniType<ReadOf<z.output<Create>>>;
}

type Shape = Record<string, z.ZodMiniType>;

function shapeOf(object: z.ZodMiniObject, own: Shape = {}): Shape {
  const told = Object.entries(object.def.shape).flatMap(([key, field]) => {
    const read = own[key] ?? fieldOf(field);
    return read ? [[key, lenient(read)] as const] : [];
  });
  return Object.fromEntries(told);
}

/** Undefined for what is not told. */
function fieldOf(schema: z.core.$ZodType): z.ZodMiniType | undefined {
  if (isSecret(schema)) return undefined;
  if (schema instanceof z.ZodMiniOptional) return fieldOf(schema.def.innerType);
  if (schema instanceof z.ZodMiniString) return z.string();
  if (schema instanceof z.ZodMiniNumber) return z.number();
  if (schema instanceof z.ZodMiniBoolean) return z.boolean();
  if (schema instanceof z.ZodMiniEnum) return openEnum(schema.options.map(String));
  if (schema instanceof z.ZodMiniLiteral) return openEnum(schema.def.values.map(String));
  if (schema instanceof z.ZodMiniArray) {
    const element = fieldOf(schema.def.element);
    return element && list(element);
  }
  if (schema instanceof z.ZodMiniObject) {
    return Object.values(schema.def.shape).some(isSecret) ? undefined : z.object(shapeOf(schema));
  }
  // A choice of credentials.
  return undefined;
}

function isSecret(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodMiniType && secretFields.has(schema);
}
