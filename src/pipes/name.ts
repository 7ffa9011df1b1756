// The name of a pipe: what it may be, and which way to another one is open.
import { verdict } from './lifecycle';
import type { PipeView } from './view';

export const MAX_NAME = 255;

/** What is wrong with a name, if anything. Blanks around it do not count: they are not sent. */
export function checkName(text: string): string | undefined {
  const { length } = text.trim();
  if (length === 0) return 'Give the pipe a name.';
  return length > MAX_NAME ? `A name has ${MAX_NAME} characters at most; this one has ${length}.` : undefined;
}

/**
 * How a pipe is renamed. `direct`: by one request. `paused`: the API takes changes of a database pipe only while it is
 * paused, so that it is paused first and goes on afterwards. `none`: not now, and why.
 */
export type RenameWay = { way: 'direct' } | { way: 'paused' } | { way: 'none'; why: string };

export function renameWay({ id, pipe, traits }: Pick<PipeView, 'id' | 'pipe' | 'traits'>): RenameWay {
  if (id === '') return { way: 'none', why: 'The API did not say which pipe this is.' };
  const edit = verdict('edit', pipe.state, traits);
  if (edit.allowed) return { way: 'direct' };
  const settled = pipe.state === 'Running' || pipe.state === 'Degraded';
  const ifPaused = verdict('edit', 'Paused', traits);
  // A pipe that is still loading is not interrupted for a name: the load may begin again.
  return settled && ifPaused.allowed ? { way: 'paused' } : { way: 'none', why: edit.why };
}
