// For tests: texts as they are pasted, read to the end.
import type { PipeCreateBody } from '../../../writeEndpoints';
import { draftToBody, type Draft } from '../../draft';
import { pastedBodies } from '../bodies';
import { kindOfBody } from '../given';
import { importBody } from '../importBody';

/** The drafts of a pasted text, and what they send. */
export async function imported(text: string) {
  return Promise.all(
    pastedBodies(text).map(async ({ raw, repeated }) => {
      const kind = kindOfBody(raw);
      const loaded = await kind.loadForm?.();
      if (!loaded) throw new Error('There is no form.');
      const draft = importBody('s', raw, kind, loaded.form, repeated);
      return { draft, kind, form: loaded.form, body: draftToBody(draft, loaded.form, kind.family) };
    }),
  );
}

/** The draft of one body. */
export async function one(body: unknown) {
  const [first] = await imported(typeof body === 'string' ? body : JSON.stringify(body));
  if (!first) throw new Error('Nothing was imported.');
  return first;
}

export const notesOf = ({ notes = [] }: Draft) => notes.map(({ path, message }) => `${path}: ${message}`);

/** A published body with something in the place of each placeholder. */
export const filled = (body: unknown) =>
  JSON.parse(JSON.stringify(body).replaceAll(/"<[a-z_0-9]+>"/g, '"c2VjcmV0"')) as PipeCreateBody;
