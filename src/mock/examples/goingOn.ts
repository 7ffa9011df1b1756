// Published pipes as they are while they can be changed.
import type { PipeCreateBody } from '../../pipes/writeEndpoints';

/** The pipe as one that goes on: a pipe of files that has read them all takes no change. */
export function goingOn(body: PipeCreateBody): PipeCreateBody {
  const { objectStorage } = body.source;
  if (!objectStorage) return body;
  return { ...body, source: { ...body.source, objectStorage: { ...objectStorage, isContinuous: true } } };
}
