// What a person has typed outlives a key that the server stops taking: they give another one and go on where they were. It is
// in memory alone, and gone with a lock, another organization, or when nobody comes back for a while.
import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { Listeners } from '../lib/listeners';
import { getSession, subscribeSession } from './store';

/** How long it waits for another key. */
const WAITS_FOR_MS = 900_000;

let organization = getSession().open?.organizationId;
let waiting: ReturnType<typeof setTimeout> | undefined;
const forgetters = new Listeners();
const forms = new Map<string, () => unknown>();
const kept = new Map<string, unknown>();

subscribeSession(() => {
  const session = getSession();
  clearTimeout(waiting);
  if (session.open) {
    if (session.open.organizationId !== organization) forget();
    organization = session.open.organizationId;
  } else if (session.reason === 'rejected') {
    for (const [key, values] of forms) kept.set(key, values());
    waiting = setTimeout(forget, WAITS_FOR_MS);
  } else forget();
});

function forget(): void {
  organization = undefined;
  kept.clear();
  forgetters.tell();
}

/** Calls back when what was typed has to be forgotten: not yet while a rejected key may be replaced. */
export const onForget = forgetters.add;

/** What stood in a form of this name when the key was rejected, until the form is drawn again. */
export function typedBefore(key: string): unknown {
  return kept.get(key);
}

/** Has what stands in this form kept when the key is rejected. Undefined: there is nothing to keep. Returns the end of it. */
export function holdTyped(key: string, values: () => unknown): () => void {
  kept.delete(key);
  forms.set(key, values);
  return () => {
    if (forms.get(key) === values) forms.delete(key);
  };
}

/** Keeps what was changed in a form beyond a rejected key, and puts it back when the form is drawn again. */
export function useTyped<Values extends FieldValues>(key: string, form: UseFormReturn<Values>): void {
  useEffect(() => {
    const values = typedBefore(key);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this form gave is what it takes
    if (values !== undefined) form.reset(values as Values, { keepDefaultValues: true });
    return holdTyped(key, () => (form.formState.isDirty ? structuredClone(form.getValues()) : undefined));
  }, [key, form]);
}
