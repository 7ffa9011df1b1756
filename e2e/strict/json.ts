// JSON as the strict server gets and keeps it: of no type of ours.

export type JsonRecord = Record<string, unknown>;

/** The value as an object; an empty one for what is none. */
export function objectOf(value: unknown): JsonRecord {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
