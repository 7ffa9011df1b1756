// Changing endpoints. Each change is sent once; where no answer can be read, the endpoints are looked at instead.
import { ApiError, saidFurther, saysNotThere } from '../../api/errors';
import { carryOut, carryOutOrThrow } from '../../session/carryOut';
import { changeOf } from '../../session/changes';
import { cloud } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { sameKey } from '../../session/store';
import { privateEndpointEndpoints } from './endpoints';
import type {
  ReversePrivateEndpoint,
  ReversePrivateEndpointCreate,
  ReversePrivateEndpointPatch,
} from './wire';
import { endpointName } from './names';
import { privateEndpointsQuery } from './queries';
import { mappedNames } from './rules';
import { isLike } from './values';

interface ServiceParams {
  org: string;
  service: string;
}
type EndpointParams = ServiceParams & { endpoint: string };

/** How long and how often the list is looked at for an endpoint whose creation got no readable answer. */
const WATCH_FOR_MS = 60_000;
const LOOK_EVERY_MS = 5_000;

/** An endpoint that is there now and was not before. */
export interface MadeEndpoint {
  endpoint: ReversePrivateEndpoint;
  /** No answer came: it was found in the list. */
  unconfirmed: boolean;
  /** Others like it that were not there before: a browser repeats a request whose connection breaks. */
  twins: readonly ReversePrivateEndpoint[];
}

/**
 * Sends the body once. Undefined: no answer came, and no such endpoint appeared within a minute. Throws `ApiError` when it was
 * certainly not made. `onUnanswered` is called when the list is watched instead.
 */
export async function createPrivateEndpoint(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
  onUnanswered?: () => void,
): Promise<MadeEndpoint | undefined> {
  const current = sameKey();
  // Should no answer come, an endpoint like it that was there already is not taken for the new one.
  const before = (await newlyLike(params, body, [])).map(({ id }) => id);
  const carried = await carryOut<ReversePrivateEndpoint>(
    changeOf('endpointCreate', privateEndpointEndpoints.privateEndpointCreate, params, {
      name: body.description,
      body,
      before,
    }),
    () => cloud(privateEndpointEndpoints.privateEndpointCreate, params, body),
    () => {
      onUnanswered?.();
      return watchForEndpoint(params, body, before);
    },
  );
  const answered = carried.confirmed ? carried.result : carried.seen;
  if (!answered) return undefined;
  const others = await newlyLike(params, body, [...before, answered.id]).catch(() => []);
  if (current()) {
    const { queryKey } = privateEndpointsQuery(params);
    const made = [answered, ...others];
    queryClient.setQueryData(
      queryKey,
      (list) => list && [...list.filter(({ id }) => made.every((each) => each.id !== id)), ...made],
    );
    void queryClient.invalidateQueries({ queryKey });
  }
  return { endpoint: answered, unconfirmed: !carried.confirmed, twins: others };
}

/** The endpoints that a body would make again and that are not among `before`. Throws `ApiError`. */
export async function newlyLike(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
  before: readonly string[],
): Promise<readonly ReversePrivateEndpoint[]> {
  const list = await cloud(privateEndpointEndpoints.privateEndpointList, params, undefined, {
    priority: 'person',
  });
  return list.filter((endpoint) => isLike(endpoint, body) && !before.includes(endpoint.id));
}

/** Looks for such an endpoint that is not one of `before`, for a minute. Undefined: it did not appear. */
export async function watchForEndpoint(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
  before: readonly string[],
): Promise<ReversePrivateEndpoint | undefined> {
  const until = Date.now() + WATCH_FOR_MS;
  while (Date.now() < until) {
    // A read that failed is a look that saw nothing.
    const [found] = await newlyLike(params, body, before).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) throw error;
      return [];
    });
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return undefined;
}

/** Replaces the list of private DNS mappings; an empty one clears it. Throws `ApiError`. */
export async function replaceDnsMappings(
  params: EndpointParams,
  body: ReversePrivateEndpointPatch,
): Promise<ReversePrivateEndpoint> {
  const current = sameKey();
  const { result } = await carryOutOrThrow(
    changeOf('endpointNames', privateEndpointEndpoints.privateEndpointUpdate, params, {
      ...called(params),
      body,
    }),
    () => cloud(privateEndpointEndpoints.privateEndpointUpdate, params, body),
    async () => {
      const now = await lookAtEndpoint(params);
      return now && sameNames(mappedNames(now), mappedNames(body)) ? now : undefined;
    },
  ).catch(
    sayUnseen('The endpoint was looked at and does not show it. Check its names before you save again.'),
  );
  if (current()) {
    const { queryKey } = privateEndpointsQuery(params);
    queryClient.setQueryData(queryKey, (list) =>
      list?.map((each) => (each.id === result.id ? result : each)),
    );
    void queryClient.invalidateQueries({ queryKey });
  }
  return result;
}

/** Deletes an endpoint. One that is gone already, or on its way, is fine. Throws `ApiError`. */
export async function deletePrivateEndpoint(params: EndpointParams): Promise<void> {
  const current = sameKey();
  const goes = async () => {
    const now = await lookAtEndpoint(params);
    return now === undefined || now.status === 'Deleting' ? ('goes' as const) : undefined;
  };
  try {
    await carryOutOrThrow<'goes'>(
      changeOf('endpointDelete', privateEndpointEndpoints.privateEndpointDelete, params, called(params)),
      async () => {
        await cloud(privateEndpointEndpoints.privateEndpointDelete, params, undefined).catch(
          async (error: unknown) => {
            // "Not found" is what was wanted, if a read does not find it either.
            if (!saysNotThere(error)) throw error;
            if ((await goes().catch(() => undefined)) === undefined) {
              throw saidFurther(
                error,
                'The endpoint could still be read afterwards, or could not be looked at: it was not deleted.',
              );
            }
          },
        );
        return 'goes';
      },
      goes,
    ).catch(sayUnseen('The endpoint was looked at and is still there. Check it before you try again.'));
  } finally {
    if (current()) void queryClient.invalidateQueries({ queryKey: privateEndpointsQuery(params).queryKey });
  }
}

/** The endpoint as it is now; undefined if it is gone. Throws `ApiError`. */
export async function lookAtEndpoint(params: EndpointParams): Promise<ReversePrivateEndpoint | undefined> {
  try {
    return await cloud(privateEndpointEndpoints.privateEndpointGet, params, undefined, {
      priority: 'person',
    });
  } catch (error) {
    if (saysNotThere(error)) return undefined;
    throw error;
  }
}

/** What a person reads where nobody knows whether a change was made, beside why. */
function sayUnseen(more: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof ApiError && error.outcomeUnknown ? saidFurther(error, more) : error;
  };
}

function called(params: EndpointParams): { name: string; target: string } {
  const list = queryClient.getQueryData(privateEndpointsQuery(params).queryKey);
  const endpoint = list?.find(({ id }) => id === params.endpoint);
  return { name: endpoint ? endpointName(endpoint) : params.endpoint, target: params.endpoint };
}

export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
