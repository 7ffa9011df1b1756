// Making a pipe: sent once, and if no answer can be read, looked for, never sent again.
import { ApiError } from '../api/errors';
import { parseTime } from '../lib/time';
import { carryOut } from '../session/carryOut';
import { changeOf } from '../session/changes';
import { cloud } from '../session/cloud';
import { sameKey } from '../session/store';
import { pipeWriteEndpoints, type PipeCreateBody } from './writeEndpoints';
import { noteCreated } from './created';
import { pipeEndpoints } from './endpoints';
import { refresh } from './refresh';
import type { Pipe } from './wire';

interface ServiceParams {
  org: string;
  service: string;
}

/** How long and how often the list is looked at for a pipe whose creation got no readable answer. */
const WATCH_FOR_MS = 300_000;
const LOOK_EVERY_MS = 5_000;

/** A pipe that is there now and was not before. */
export interface Made {
  pipe: Pipe;
  /** Others of its name that were not there before, newer than it: a browser repeats a request whose connection breaks. */
  twins: readonly Pipe[];
}

interface CreateOptions {
  draft?: string;
  /** Called when no readable answer came and the list is watched instead. */
  onUnanswered?: () => void;
}

/**
 * Sends the body once. Undefined: no answer came, and no such pipe appeared within five minutes. Throws `ApiError` when it was
 * certainly not made.
 */
export async function createPipe(
  params: ServiceParams,
  body: PipeCreateBody,
  { draft, onUnanswered }: CreateOptions = {},
): Promise<Made | undefined> {
  const { name } = body;
  const current = sameKey();
  // Should no answer come, or several pipes be made, one of this name that was there already is not taken for it.
  const before = await idsNamed(params, name);
  const carried = await carryOut<Pipe>(
    changeOf('create', pipeWriteEndpoints.pipeCreate, params, {
      name,
      body: { name },
      before,
      ...(draft === undefined ? {} : { draft }),
    }),
    () => cloud(pipeWriteEndpoints.pipeCreate, params, body),
    () => {
      onUnanswered?.();
      return watchForPipe(params, name, before);
    },
  );
  const answered = carried.confirmed ? carried.result : carried.seen;
  if (!answered) return undefined;
  const listed = await newlyNamed(params, name, before).catch(() => []);
  const [first = answered, ...twins] = listed.some(({ id }) => id === answered.id)
    ? listed
    : [answered, ...listed];
  if (current()) {
    for (const { id } of [first, ...twins]) {
      noteCreated({ id, name, service: params.service, at: Date.now() });
    }
    refresh({ ...params, pipe: first.id }, first);
  }
  return { pipe: first, twins };
}

/** The pipes of a name that are not among `before`, oldest first. Throws `ApiError`. */
export async function newlyNamed(
  params: ServiceParams,
  name: string,
  before: readonly string[],
): Promise<readonly Pipe[]> {
  const pipes = await cloud(pipeEndpoints.pipeList, params, undefined, { priority: 'person' });
  return pipes
    .filter((pipe) => pipe.name === name && !before.includes(pipe.id))
    .toSorted((a, b) => (parseTime(a.createdAt) ?? 0) - (parseTime(b.createdAt) ?? 0));
}

/** The ids of the pipes that bear a name, to tell a new one from those that were there. Throws `ApiError`. */
async function idsNamed(params: ServiceParams, name: string): Promise<readonly string[]> {
  return (await newlyNamed(params, name, [])).map(({ id }) => id);
}

/**
 * Looks for a pipe of this name that is not one of `before`, for five minutes. Undefined: it did not appear. Failed reads
 * are looks that saw nothing; without a key there are none.
 */
export async function watchForPipe(
  params: ServiceParams,
  name: string,
  before: readonly string[],
): Promise<Pipe | undefined> {
  const until = Date.now() + WATCH_FOR_MS;
  while (Date.now() < until) {
    const [found] = await newlyNamed(params, name, before).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) throw error;
      return [];
    });
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return undefined;
}
