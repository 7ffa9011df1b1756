import { useEffect } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';

/**
 * Looks again at what is marked as wrong with every change, so that a message goes as soon as it no longer holds: also
 * one at another field, and one that a press of a button has shown. What a server said of a field goes when that
 * field is changed.
 */
export function useRecheck<Values extends FieldValues>(form: UseFormReturn<Values>): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, errors }) => {
          const marked = markedFields(errors ?? {});
          const again = marked.filter(({ path, byServer }) => !byServer || path === name);
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tree of errors mirrors that of values
          if (again.length > 0) void form.trigger(again.map(({ path }) => path as FieldPath<Values>));
        },
      }),
    [form],
  );
}

/** The fields with a message, by path, and whether it is the server's. */
export function markedFields(errors: object, above = ''): { path: string; byServer: boolean }[] {
  return Object.entries<unknown>({ ...errors }).flatMap(([key, error]) => {
    if (typeof error !== 'object' || error === null || key === 'ref') return [];
    const path = above === '' ? key : `${above}.${key}`;
    const type = 'type' in error ? error.type : undefined;
    // An error has a type; a branch of the tree has fields below it.
    if (typeof type === 'string') return [{ path, byServer: type === 'server' }];
    return markedFields(error, path);
  });
}
