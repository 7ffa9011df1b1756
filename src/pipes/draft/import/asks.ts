// What a draft still has to be given because a placeholder stood in the imported body.
import type { Finding } from '../../../form/findings';
import { keysOf, valueAt } from '../../../lib/jsonPaths';
import type { DraftNote } from './notes';

type Form = NonNullable<DraftNote['asks']>['form'];

/** An error at each value that is still empty, as long as its note stands. `found`: what the rules say already. */
export function askedFor(
  notes: readonly DraftNote[],
  form: Form,
  values: object,
  found: readonly Finding[],
): Finding[] {
  return notes.flatMap(({ asks, path }): Finding[] => {
    if (asks?.form !== form || !isEmpty(valueAt(values, asks.field))) return [];
    const isFound = found.some(({ field, severity }) => severity === 'error' && field === asks.field);
    if (isFound) return [];
    return [
      {
        field: asks.field,
        severity: 'error',
        message: `The original had a placeholder for ${keysOf(path).at(-1) ?? path}. Enter the value, or dismiss its note if there is none.`,
      },
    ];
  });
}

/** A row that was removed has no value to ask for. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' && value.trim() === '';
}
