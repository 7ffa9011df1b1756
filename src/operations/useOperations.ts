// Operations as pages see them: live while they run, in this tab or another, and kept afterwards.
import type { Operation } from './record';

const none: readonly Operation[] = [];

/** All operations of the organization in hand, newest first; undefined until they are read. */
export function useOperations(): readonly Operation[] | undefined {
  return none;
}

/** One operation; `undefined` until read, `null` if there is none of that id. */
export function useOperation(_id: string): Operation | null | undefined {
  return null;
}
