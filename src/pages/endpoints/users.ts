// Which pipes go through the endpoints of a service.
import type { PipeView } from '../../pipes/view';
import type { ReversePrivateEndpoint } from '../../services/privateEndpoints/wire';
import { usesEndpoint } from '../../services/privateEndpoints/usedBy';

/** `unread`: the pipes could not be read, or not now. */
export type Users =
  | { known: false; why: 'loading' | 'unread' }
  | {
      known: true;
      pipes: readonly PipeView[];
      /** Pipes of kinds newer than this program, of which nobody can tell. */
      unclear: readonly PipeView[];
    };

/** The pipes that go through an endpoint. `views` are all pipes of the service; `failed` if they may be old or missing. */
export function usersOf(
  endpoint: ReversePrivateEndpoint,
  views: readonly PipeView[] | undefined,
  failed: boolean,
): Users {
  if (views === undefined || failed) return { known: false, why: failed ? 'unread' : 'loading' };
  const uses = views.map((view) => [view, usesEndpoint(view.source, endpoint)] as const);
  return {
    known: true,
    pipes: uses.flatMap(([view, used]) => (used ? [view] : [])),
    unclear: uses.flatMap(([view, used]) => (used === undefined ? [view] : [])),
  };
}
