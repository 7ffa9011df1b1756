// What an edit page says of the fields of a form that was made to create things: which are fixed, and which hold a value
// that the API keeps and does not tell. Outside of an edit page there is no context, and every field is free.
import { createContext, useContext } from 'react';

interface FieldEditing {
  /** Why the value cannot be changed, as a sentence; absent: it can. */
  locked?: string | undefined;
  /** The API may keep a value here that it does not tell: left blank, it stays as it is. */
  writeOnly?: boolean;
}

/**
 * What becomes of the credentials: they stay, the person gives new ones, or new ones have to be given, for a reason that
 * stands there as a sentence.
 */
export type StoredState = { is: 'kept' } | { is: 'replaced' } | { is: 'forced'; why: string };

export interface Editing {
  /** By the name of the value. */
  field: (name: string) => FieldEditing;
  stored: StoredState;
  onReplace: () => void;
  onKeep: () => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

const FREE: FieldEditing = {};

/** What is said of one field; nothing outside of an edit page. */
export function useFieldEditing(name: string): FieldEditing {
  return useContext(EditingContext)?.field(name) ?? FREE;
}

/** What stands in an empty field: an example where one may type, else why it is empty. */
export function emptyText(
  { locked, writeOnly }: FieldEditing,
  example: string | undefined,
): string | undefined {
  if (locked !== undefined) return writeOnly ? 'Not returned by the API' : 'Not set';
  return writeOnly ? 'Stored, not shown. Leave empty to keep it' : example;
}
