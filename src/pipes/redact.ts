// A pipe without anything that could be a secret, for showing and copying.
import { REDACTED } from '../lib/secrets/span';
import { redactRaw } from '../lib/secrets/redactJson';
import type { Pipe } from './wire';

export const PLACEHOLDER = REDACTED;

/** The pipe as it was read, as plain data: empty fields left out, secrets replaced by name and shape. */
export function exportPipe({ raw: _raw, ...read }: Partial<Pipe>): unknown {
  return withoutGaps(redactRaw(read));
}

function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== null)
      .map(([key, each]) => [key, withoutGaps(each)]),
  );
}
