// Operations as a file to keep. Records hold no secrets: bodies were stored with placeholders in their place.
import type { Operation } from './record';
import { titleOf } from './words';

export interface RecordFile {
  name: string;
  text: string;
}

/** All of these as one JSON document. */
export function fileOfAll(operations: readonly Operation[], now: number): RecordFile {
  return { name: `penstock-operations-${dayOf(now)}.json`, text: textOf({ operations }) };
}

/** One run as a JSON document, named after what it did. */
export function fileOf(operation: Operation): RecordFile {
  const slug = titleOf(operation)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { name: `penstock-${slug}-${dayOf(operation.createdAt)}.json`, text: textOf(operation) };
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
