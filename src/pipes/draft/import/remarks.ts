// A body as it was given beside the body that its draft sends.
import { keysOf, leftOut, member, valueAt } from '../../../lib/jsonPaths';
import { z } from '../../../lib/zod';
import { pipeCreateBody } from '../../writeEndpoints';
import { showable, type DraftNote } from './notes';

export type Remark = Omit<DraftNote, 'step'>;

/** What was given and is not sent as it was, and what is sent and was not given. */
export function remarksOf(given: unknown, built: unknown): Remark[] {
  return [...lost(given, built), ...added(given, built)];
}

function lost(given: unknown, built: unknown): Remark[] {
  return leftOut(given, built).map(({ path, kind }) => {
    if (kind === 'missing') {
      return { path, message: 'not sent: it does not go with the kind of source or with the other values.' };
    }
    const before = showable(path, valueAt(given, path));
    const after = showable(path, valueAt(built, path));
    return {
      path,
      message:
        before === undefined || after === undefined
          ? 'sent in another form than it was given.'
          : `${before} becomes ${after}.`,
    };
  });
}

/** What a form fills in. What the API would refuse is asked for by the form, and is nothing to tell of. */
function added(given: unknown, built: unknown): Remark[] {
  const refused = new Set(
    z.safeParse(pipeCreateBody, built).error?.issues.map(({ path }) => path.map(String).join('.')),
  );
  return leftOut(built, given)
    .filter(({ kind }) => kind === 'missing')
    .flatMap(({ path }) => leaves(valueAt(built, path), path))
    .filter(({ path }) => !refused.has(keysOf(path).join('.')))
    .map(({ path, value }) => ({
      path,
      message: `not given; ${showable(path, value) ?? 'what belongs to other values'} is sent.`,
    }));
}

/** The plain values in a value, by their paths; what says nothing is not among them. */
export function leaves(value: unknown, path: string): { path: string; value: unknown }[] {
  if (leftOut(value, undefined).length === 0) return [];
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, Array.isArray(value) ? `${path}[${key}]` : member(path, key)),
  );
}
