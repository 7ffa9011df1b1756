// Operations as a file to keep. Bodies were stored with placeholders in the places of secrets; names and messages are any text.
import { redactedJson } from '../lib/secrets/redactJson';
import type { Operation } from './record';
import { titleOf } from './words';

interface RecordFile {
  name: string;
  text: string;
}

/** All of these as one JSON document. */
export function fileOfAll(operations: readonly Operation[], now: number): RecordFile {
  return { name: `penstock-operations-${dayOf(now)}.json`, text: redactedJson({ operations }) };
}

/** One run as a JSON document, named after what it did. */
export function fileOf(operation: Operation): RecordFile {
  const slug = titleOf(operation)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { name: `penstock-${slug}-${dayOf(operation.createdAt)}.json`, text: redactedJson(operation) };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
