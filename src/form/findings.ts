// How rules speak to react-hook-form.
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

/** Something about a value: an error keeps the step from going on, a warning does not. */
export interface Finding {
  /** Path of the field: `port`, `tables.3.target`. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
  severity: 'error' | 'warning';
}

/** A resolver that reads all rules of a form from one function. Warnings let a form pass. */
export function findingsResolver<Values extends FieldValues>(
  check: (values: Values) => readonly Finding[],
): Resolver<Values> {
  return (values) => {
    const errors: Record<string, unknown> = {};
    for (const { field, message, severity } of check(values)) {
      if (severity === 'error') place(errors, field.split('.'), { type: 'rule', message });
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tree of errors mirrors that of values, which only the caller knows
    const found = errors as FieldErrors<Values>;
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors: found };
  };
}

/** Puts an error at its path; the first for a field stays. */
function place(tree: Record<string, unknown>, path: readonly string[], error: object): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    tree[head] ??= error;
    return;
  }
  const next = /^\d+$/.test(rest[0] ?? '') ? [] : {};
  const branch = (tree[head] ??= next);
  if (isTree(branch)) place(branch, rest, error);
}

function isTree(branch: unknown): branch is Record<string, unknown> {
  return typeof branch === 'object' && branch !== null;
}
