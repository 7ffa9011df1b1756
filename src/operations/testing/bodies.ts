// For tests: two pipes to operate on, and changes of them.
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../../pipes/writeEndpoints';
import type { StoredRequest } from '../record';

const { kafka, postgres } = publishedExamples;

export function kafkaPipe(name: string): PipeCreateBody {
  return { ...kafka, name };
}

export function postgresPipe(name: string): PipeCreateBody {
  return { ...postgres, name };
}

export function table(name: string) {
  return { sourceSchemaName: 'public', sourceTable: name, targetTable: `public_${name}` };
}

/** A request without secrets: what is kept is what is sent. */
export function patch(body: object, label = 'Change the pipe'): StoredRequest {
  return { type: 'patch', label, body, hasSecrets: false };
}

export function addTables(...names: string[]): StoredRequest {
  return patch({ source: { postgres: { tableMappingsToAdd: names.map(table) } } }, 'Add tables');
}
