// Which values of the forms the placeholders of a body came to.
import type { Draft } from '../draft';
import { isMark } from './fit';

/** A value of a form where a placeholder stood; `field` as the form names it: `tables.0.target`. */
export interface PlaceholderField {
  mark: string;
  form: 'source' | 'destination' | 'size';
  field: string;
}

const forms = ['source', 'destination', 'size'] as const;

export function placeholderFields(draft: Draft): PlaceholderField[] {
  return forms.flatMap((form) => marksIn(draft[form], '').map((each) => ({ ...each, form })));
}

function marksIn(value: unknown, field: string): { mark: string; field: string }[] {
  if (isMark(value)) return [{ mark: value, field }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    // A list of texts is one field.
    if (Array.isArray(value) && isMark(each)) return [{ mark: each, field }];
    return marksIn(each, field === '' ? key : `${field}.${key}`);
  });
}

/** The draft with nothing where a placeholder stood, except for the one that is to be kept. */
export function withoutPlaceholders(draft: Draft, kept?: string): Draft {
  // The shapes stay: a text is emptied, a list is shortened.
  const clear = <Values extends object>(values: Values): Values => {
    const entries = Object.entries(values).map(([key, each]: [string, unknown]) => [
      key,
      cleared(each, kept),
    ]);
    return { ...values, ...Object.fromEntries(entries) };
  };
  return {
    ...draft,
    source: clear(draft.source),
    destination: clear(draft.destination),
    size: clear(draft.size),
  };
}

function cleared(value: unknown, kept: string | undefined): unknown {
  const isGone = (each: unknown) => isMark(each) && each !== kept;
  if (isGone(value)) return '';
  if (Array.isArray(value)) return value.filter((each) => !isGone(each)).map((each) => cleared(each, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleared(each, kept)]));
}
