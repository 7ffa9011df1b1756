// Columns from a JSON Schema of objects. Source: its drafts 4 to 2020-12, as far as they say what type a value has.
import type { JsonValue, JsonObject } from '../../../lib/paste/jsonReader';
import { isObject, oneOfTypes, typeIf, type ReadSchema, type SchemaField } from './schemaType';

type Note = (sentence: string) => void;

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['date-time', 'DateTime64(3)'],
  ['date', 'Date32'],
  ['uuid', 'UUID'],
]);
/** Schemas may lead back to themselves. */
const DEEPEST = 12;

/** The properties of an object, or undefined for what is no JSON Schema. Objects inside are flattened one level deep, or JSON. */
export function readJsonSchema(value: JsonObject, flatten: boolean): ReadSchema | undefined {
  const root = resolved(value, value);
  const says = typeof value.get('$schema') === 'string' || root.get('type') === 'object';
  if (!says || !isProperties(root.get('properties'))) return undefined;
  return { what: 'a JSON Schema', fields: fieldsOf(root, value, flatten) };
}

function isProperties(value: JsonValue | undefined): value is JsonObject {
  return (
    isObject(value) && value.size > 0 && [...value.values()].every((each) => isObject(each) || each === true)
  );
}

function fieldsOf(schema: JsonObject, root: JsonObject, flatten: boolean): SchemaField[] {
  const properties = schema.get('properties');
  if (!isProperties(properties)) return [];
  const required = schema.get('required');
  const always = new Set(Array.isArray(required) ? required : []);
  return [...properties].flatMap(([name, written]) => {
    const optional = !always.has(name);
    const property = isObject(written) ? resolved(written, root) : new Map<string, JsonValue>();
    if (flatten && isProperties(property.get('properties'))) {
      return fieldsOf(property, root, false).map(({ path, type, notes }) => ({
        path: [name, ...path],
        type: typeIf(optional, type),
        notes,
      }));
    }
    const notes: string[] = [];
    const type = typeOf(property, root, (sentence) => notes.push(sentence), 0);
    return [{ path: [name], type: typeIf(optional, type), notes }];
  });
}

/** What a reference within the document leads to. */
function resolved(schema: JsonObject, root: JsonObject, deep = 0): JsonObject {
  const reference = schema.get('$ref');
  if (typeof reference !== 'string' || !/^#(\/|$)/.test(reference) || deep > DEEPEST) return schema;
  let found: JsonValue | undefined = root;
  for (const step of reference.split('/').slice(1)) {
    found = isObject(found) ? found.get(step.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined;
  }
  return isObject(found) ? resolved(found, root, deep + 1) : schema;
}

function typeOf(schema: JsonObject, root: JsonObject, note: Note, deep: number): string {
  if (deep > DEEPEST) return 'JSON';
  const choices = schema.get('anyOf') ?? schema.get('oneOf');
  if (Array.isArray(choices)) {
    const schemas = choices.filter(isObject).map((each) => resolved(each, root));
    const types = schemas.filter((each) => each.get('type') !== 'null');
    const type = oneOfTypes(
      types.map((each) => typeOf(each, root, note, deep + 1)),
      note,
    );
    return typeIf(types.length < schemas.length, type);
  }
  const written = schema.get('type');
  const all = Array.isArray(written) ? written : [written ?? typeOfValues(schema)];
  const kinds = all.filter((kind) => kind !== 'null');
  const type = oneOfTypes(
    kinds.map((kind) => typeOfKind(kind, schema, root, note, deep)),
    note,
  );
  return typeIf(kinds.length < all.length, type);
}

/** Where only the values are listed. */
function typeOfValues(schema: JsonObject): string | undefined {
  const values = schema.get('enum');
  return Array.isArray(values) && values.every((value) => typeof value === 'string') ? 'string' : undefined;
}

function typeOfKind(
  kind: JsonValue | undefined,
  schema: JsonObject,
  root: JsonObject,
  note: Note,
  deep: number,
): string {
  switch (kind) {
    case 'string': {
      const format = schema.get('format');
      const known = typeof format === 'string' ? FORMATS.get(format) : undefined;
      return known ?? (schema.has('enum') ? 'LowCardinality(String)' : 'String');
    }
    case 'integer':
      return 'Int64';
    case 'number':
      return 'Float64';
    case 'boolean':
      return 'Bool';
    case 'object':
      return 'JSON';
    case 'array': {
      const items = schema.get('items');
      return isObject(items)
        ? `Array(${typeOf(resolved(items, root), root, note, deep + 1)})`
        : 'Array(String)';
    }
    default:
      if (schema.has('properties')) return 'JSON';
      note('Its type is not said. String is a guess; set the type.');
      return 'String';
  }
}
