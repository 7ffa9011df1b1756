// Values of a form that come from outside: whatever they are, what a form gets are texts, lists of texts and rows of them.
import type { AnySourceForm, FormValue } from '../../sources/form';
import type { Draft } from './draft';
import { isRecord } from '../../lib/objects';

/**
 * Each value of `empty`, as given where what was given is of its kind; what else was given comes along if a form could
 * have it. Nothing that is no value of a form gets through.
 */
export function fitValues<Values extends object>(empty: Values, given: object): Values {
  const templates = new Map<string, unknown>(Object.entries(empty));
  const fitted = Object.entries(given).flatMap(([key, value]: [string, unknown]) => {
    const fit = fitValue(templates.get(key), value);
    return fit === undefined ? [] : [[key, fit] as const];
  });
  // Keys of `empty` have values of its kinds, which is what the type says.
  return { ...empty, ...Object.fromEntries(fitted) };
}

function fitValue(template: unknown, value: unknown): unknown {
  if (template === undefined) return isFormValue(value) ? value : undefined;
  if (typeof template === 'string') return typeof value === 'string' ? value : undefined;
  if (Array.isArray(template)) return Array.isArray(value) && isFormValue(value) ? value : undefined;
  return isRecord(value) && typeof template === 'object' && template !== null
    ? fitValues(template, value)
    : undefined;
}

/** A text; texts; or rows. */
function isFormValue(value: unknown): value is FormValue {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value)) return false;
  return value.every((each) => typeof each === 'string') || value.every(isRow);
}

function isRow(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isFormValue)
  );
}

/**
 * The draft with every value that its kind's form has, of the form's kind; undefined where the form's rules cannot even
 * be asked about it, as when a row of a table lacks its names.
 */
export function fitDraft(draft: Draft, form: AnySourceForm): Draft | undefined {
  const fitted = { ...draft, source: fitValues(form.empty(draft.variant), draft.source) };
  try {
    form.check(fitted.source);
    form.toCreate(fitted.source);
    return fitted;
  } catch {
    return undefined;
  }
}
