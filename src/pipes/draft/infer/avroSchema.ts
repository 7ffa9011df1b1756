// Columns from the schema of a record in Avro. Source: the specification of Avro 1.12, schemas and logical types.
import type { JsonValue, JsonObject } from '../../../lib/paste/jsonReader';
import { isObject, oneOfTypes, typeIf, type ReadSchema, type SchemaField } from './schemaType';

type Note = (sentence: string) => void;

const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['boolean', 'Bool'],
  ['int', 'Int32'],
  ['long', 'Int64'],
  ['float', 'Float32'],
  ['double', 'Float64'],
  ['bytes', 'String'],
  ['string', 'String'],
]);
const LOGICAL: ReadonlyMap<string, string> = new Map([
  ['date', 'Date32'],
  ['uuid', 'UUID'],
  ...(['timestamp', 'local-timestamp'] as const).flatMap(
    (kind) =>
      [
        [`${kind}-millis`, 'DateTime64(3)'],
        [`${kind}-micros`, 'DateTime64(6)'],
        [`${kind}-nanos`, 'DateTime64(9)'],
      ] as const,
  ),
]);
const MOST_DIGITS = 76;

/** The fields of a record, or undefined for what is no schema of Avro. Records inside are flattened one level deep, or JSON. */
export function readAvro(value: JsonObject, flatten: boolean): ReadSchema | undefined {
  if (value.get('type') !== 'record' || !isFields(value.get('fields'))) return undefined;
  const reader = new AvroReader();
  return { what: 'an Avro schema', fields: reader.fields(value, flatten) };
}

function isFields(value: JsonValue | undefined): value is JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((field) => isObject(field) && typeof field.get('name') === 'string' && field.has('type'))
  );
}

class AvroReader {
  /** Types that were given a name, which further down stands for them. */
  private readonly named = new Map<string, JsonObject>();

  fields(record: JsonObject, flatten: boolean): SchemaField[] {
    this.remember(record);
    const fields = record.get('fields');
    if (!isFields(fields)) return [];
    return fields.flatMap((field) => {
      const written = field.get('name');
      const name = typeof written === 'string' ? written : '';
      const { types, optional } = this.alternatives(field.get('type') ?? null);
      const [only, ...others] = types;
      const inner = flatten && others.length === 0 && only ? this.resolve(only) : undefined;
      if (isObject(inner) && inner.get('type') === 'record') {
        return this.fields(inner, false).map(({ path, type, notes }) => ({
          path: [name, ...path],
          type: typeIf(optional, type),
          notes,
        }));
      }
      const notes: string[] = [];
      return [
        {
          path: [name],
          type: this.type(field.get('type') ?? null, (sentence) => notes.push(sentence)),
          notes,
        },
      ];
    });
  }

  /** Named types are known by their name and by it with its namespace. */
  private remember(type: JsonObject): void {
    const name = type.get('name');
    if (typeof name !== 'string') return;
    this.named.set(name, type);
    const space = type.get('namespace');
    if (typeof space === 'string') this.named.set(`${space}.${name}`, type);
    this.named.set(name.slice(name.lastIndexOf('.') + 1), type);
  }

  private resolve(type: JsonValue): JsonValue {
    if (typeof type !== 'string' || PRIMITIVES.has(type)) return type;
    return this.named.get(type) ?? this.named.get(type.slice(type.lastIndexOf('.') + 1)) ?? type;
  }

  /** The types of a union but for null; a type alone is a union of one. */
  private alternatives(type: JsonValue): { types: JsonValue[]; optional: boolean } {
    const all = Array.isArray(type) ? type : [type];
    const types = all.filter((each) => each !== 'null' && each !== null);
    return { types, optional: types.length < all.length };
  }

  private type(type: JsonValue, note: Note): string {
    const { types, optional } = this.alternatives(type);
    return typeIf(
      optional,
      oneOfTypes(
        types.map((each) => this.single(each, note)),
        note,
      ),
    );
  }

  private single(written: JsonValue, note: Note): string {
    const type = this.resolve(written);
    if (typeof type === 'string') return PRIMITIVES.get(type) ?? unknown(type, note);
    if (Array.isArray(type)) return this.type(type, note);
    if (!isObject(type)) return unknown('this', note);
    const kind = type.get('type');
    const logical = logicalType(type);
    if (logical !== undefined) return logical;
    if (typeof kind !== 'string') return this.type(kind ?? null, note);
    switch (kind) {
      case 'record':
      case 'error':
        this.remember(type);
        return 'JSON';
      case 'enum':
        this.remember(type);
        return 'LowCardinality(String)';
      case 'fixed':
        this.remember(type);
        return `FixedString(${Math.max(1, numberOf(type.get('size'), 1))})`;
      case 'array':
        return `Array(${this.type(type.get('items') ?? null, note)})`;
      case 'map':
        return `Map(String, ${this.type(type.get('values') ?? null, note)})`;
      default:
        return this.single(kind, note);
    }
  }
}

/** What a number, bytes or a text stands for, if that is said and known. */
function logicalType(type: JsonObject): string | undefined {
  const logical = type.get('logicalType');
  if (logical !== 'decimal') return typeof logical === 'string' ? LOGICAL.get(logical) : undefined;
  const precision = numberOf(type.get('precision'), 0);
  const scale = numberOf(type.get('scale'), 0);
  const fits = precision >= 1 && precision <= MOST_DIGITS && scale >= 0 && scale <= precision;
  return fits ? `Decimal(${precision}, ${scale})` : 'String';
}

function numberOf(value: JsonValue | undefined, otherwise: number): number {
  const digits = typeof value === 'object' && value !== null && 'digits' in value ? value.digits : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : otherwise;
}

function unknown(type: string, note: Note): string {
  note(`Avro has no type ${type}, so it is String. Set the type.`);
  return 'String';
}
