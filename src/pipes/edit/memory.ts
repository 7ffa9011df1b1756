// What was typed into the edit page of a pipe lives as long as the tab, in its memory alone: other pages may be looked at
// meanwhile, and a change that the API refuses can be mended. It is gone with the lock.
import { onForget } from '../../session/typed';
import type { AnySourceForm } from '../../sources/form';
import type { Pipe } from '../wire';
import type { EditValues } from './values';

interface KeptEdit {
  /** The pipe as it was when the form was opened, or last rebased. */
  base: Pipe;
  values: EditValues;
}

const edits = new Map<string, KeptEdit>();

onForget(() => edits.clear());

export function keptEdit(pipeId: string): KeptEdit | undefined {
  return edits.get(pipeId);
}

/** Keeps an edit. Credentials are left out: whoever comes back gives them again. */
export function keepEdit(pipeId: string, { base, values }: KeptEdit, form: AnySourceForm): void {
  const secret = new Set([...form.secrets, ...(form.edit?.credentials ?? [])]);
  const source = Object.fromEntries(
    Object.entries(values.source).map(([name, value]) => [name, secret.has(name) ? '' : value]),
  );
  edits.set(pipeId, { base, values: { ...values, source, replacing: false } });
}

/** Keeps an edit that was sent with all that was typed, credentials too, until it is known to have gone through. */
export function keepSentEdit(pipeId: string, edit: KeptEdit): void {
  edits.set(pipeId, edit);
}

export function dropEdit(pipeId: string): void {
  edits.delete(pipeId);
}

/** Were credentials typed, which nothing keeps? */
export function hasTypedSecrets(values: EditValues, form: AnySourceForm): boolean {
  return (form.edit?.credentials ?? []).some((name) => values.source[name] !== '');
}
