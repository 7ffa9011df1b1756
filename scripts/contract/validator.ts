// Judges a body by the official document, more strictly than the document itself does.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isRecord } from '../../src/lib/objects';
import type { DocumentedOperation, OpenApiDocument } from './openApi';

/**
 * Makes a function that says what is wrong with a body of this operation; an empty list if nothing is. Unknown properties
 * are refused. `oneOf` is read as `anyOf`: its branches overlap in the document, so that no credentials match exactly one.
 */
export function bodyValidator(document: OpenApiDocument, operation: DocumentedOperation) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: fullFormats });
  const schema = sharpen({ ...operation.body, components: document.components });
  if (!isRecord(schema)) throw new Error(`The schema of ${operation.id} is no object.`);
  const validate = ajv.compile(schema);
  return (body: unknown): string[] => {
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}

function sharpen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sharpen);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key === 'oneOf' ? 'anyOf' : key,
    sharpen(part),
  ]);
  const isObjectSchema = 'properties' in value && !('additionalProperties' in value);
  return Object.fromEntries(isObjectSchema ? [...entries, ['additionalProperties', false]] : entries);
}
