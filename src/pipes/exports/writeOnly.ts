// What the API takes and does not tell again: found by asking the form of a kind, not by lists of names.
import { z } from '../../lib/zod';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm, FormValues } from '../../sources/form';
import { WRITE_ONLY } from './secrets';

export interface Filled {
  /** With `WRITE_ONLY` in every value that such a pipe must have, and that is not there. */
  required: FormValues;
  /** In those as well that it may have: the login of a schema registry, say. */
  all: FormValues;
}

/**
 * Fills the gaps of values that were read from a pipe. A value is write-only when the body that is sent would carry it and
 * the answer that is read would not; or when the rules of the kind miss it.
 */
export function fillWriteOnly(kind: SourceKind, form: AnySourceForm, values: FormValues): Filled {
  const missed = new Set(errorsOf(form, values));
  const all = fill(values, (current, name) => isWriteOnly(kind, form, current, name) || missed.has(name));
  const required = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      name,
      value === WRITE_ONLY && !missed.has(name) ? '' : value,
    ]),
  );
  return { required, all };

  /** One by one, because a value may matter only together with another. */
  function fill(from: FormValues, wants: (current: FormValues, name: string) => boolean): FormValues {
    let current = from;
    for (;;) {
      const name = Object.keys(current).find(
        (each) => current[each] === '' && isSent(form, current, each) && wants(current, each),
      );
      if (name === undefined) return current;
      current = { ...current, [name]: WRITE_ONLY };
    }
  }
}

function errorsOf(form: AnySourceForm, values: FormValues): string[] {
  return form
    .check(values)
    .filter(({ severity }) => severity === 'error')
    .map(({ field }) => field);
}

/** Would the body carry this value if it were given? Not those of another method, and not numbers. */
function isSent(form: AnySourceForm, values: FormValues, name: string): boolean {
  return gapsIn(form.toCreate({ ...values, [name]: WRITE_ONLY })) > gapsIn(form.toCreate(values));
}

/** Is this value lost when what is sent comes back as what is read? */
function isWriteOnly(kind: SourceKind, form: AnySourceForm, values: FormValues, name: string): boolean {
  const readBack = (given: FormValues) => gapsIn(z.parse(kind.read, form.toCreate(given)));
  return readBack({ ...values, [name]: WRITE_ONLY }) === readBack(values);
}

function gapsIn(body: unknown): number {
  return JSON.stringify(body).split(JSON.stringify(WRITE_ONLY)).length - 1;
}
