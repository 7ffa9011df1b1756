// The rows of the mapping grid within the form.
import { inside } from '../../lib/objects';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useController, useFormState, type Control } from 'react-hook-form';
import type { TableValues, WithTables } from './tables.values';

export type Messages = Readonly<Record<string, string>>;

interface Tables {
  rows: readonly TableValues[];
  /** The rows at this moment, also between two drawings. */
  current: () => readonly TableValues[];
  put: (rows: readonly TableValues[]) => void;
  edit: (index: number, change: Partial<TableValues>) => void;
  /** What is wrong with the list as a whole. */
  message: string | undefined;
  /** What is wrong with the fields of a row. */
  messagesOf: (index: number) => Messages;
  onBlur: () => void;
  focusOn: (element: HTMLElement | null) => void;
}

/** Not exact: findings are about `tables.3.target`, and the grid is told of them too. */
export function useTables(control: Control<WithTables>): Tables {
  const { field } = useController({ control, name: 'tables', exact: false });
  const { errors } = useFormState({ control, name: 'tables', exact: false });
  const { onChange, onBlur, ref } = field;
  const rows: readonly TableValues[] = field.value;
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);
  const current = useCallback(() => latest.current, []);
  const put = useCallback(
    (next: readonly TableValues[]) => {
      latest.current = next;
      onChange(next);
    },
    [onChange],
  );
  const edit = useCallback(
    (index: number, change: Partial<TableValues>) => {
      put(latest.current.map((row, at) => (at === index ? { ...row, ...change } : row)));
    },
    [put],
  );
  return {
    rows,
    current,
    put,
    edit,
    message: messageIn(errors.tables) ?? messageIn(inside(errors.tables, 'root')),
    messagesOf: (index) => messagesIn(inside(errors.tables, String(index))),
    onBlur,
    focusOn: ref,
  };
}

function messagesIn(errors: unknown): Messages {
  if (typeof errors !== 'object' || errors === null) return {};
  const messages = Object.keys(errors).map((field) => [field, messageIn(inside(errors, field))] as const);
  return Object.fromEntries(messages.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function messageIn(error: unknown): string | undefined {
  const message = inside(error, 'message');
  return typeof message === 'string' ? message : undefined;
}
