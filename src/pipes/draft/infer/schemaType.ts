// What readers of schemas have in common.
import { parseType } from '../../../lib/clickhouse/typeParser';
import { optionalType } from '../../../lib/clickhouse/typeTraits';
import { checkColumnType } from '../../columnTypes';
import type { JsonValue, JsonObject } from '../../../lib/paste/jsonReader';

/** A column that a schema describes. */
export interface SchemaField {
  /** The names of the field and of the records it is in, outermost first. */
  path: readonly string[];
  type: string;
  /** Sentences about what should be looked at. */
  notes: string[];
}

export interface ReadSchema {
  /** What it is: "an Avro schema". */
  what: string;
  fields: SchemaField[];
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

/** One of several types: Variant where ClickPipes takes it, else String. */
export function oneOfTypes(types: readonly string[], note: (sentence: string) => void): string {
  const [only, ...others] = [...new Set(types)];
  if (only === undefined) {
    note('Its type says nothing but null. String is a guess; set the type.');
    return 'String';
  }
  if (others.length === 0) return only;
  const variant = `Variant(${[only, ...others].join(', ')})`;
  const parsed = parseType(variant);
  if (parsed.ok && checkColumnType(parsed.type).length === 0) return variant;
  note(`It may be ${[only, ...others].join(' or ')}, so it is String. Consider JSON.`);
  return 'String';
}

/** `optional`: values may be missing or null. */
export function typeIf(optional: boolean, type: string): string {
  return optional ? optionalType(type) : type;
}
