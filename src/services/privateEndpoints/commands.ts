// Changing endpoints. Each change is sent once; where no answer can be read, the endpoints are looked at instead.
import { ApiError, isRefusal } from '../../api/errors';
import { cloud } from '../../session/cloud';
import { queryClient } from '../../session/query';
import { sameKey } from '../../session/store';
import { serviceEndpoints } from '../endpoints';
import type {
  ReversePrivateEndpoint,
  ReversePrivateEndpointCreate,
  ReversePrivateEndpointPatch,
} from '../endpointWire';
import { privateEndpointsQuery } from './queries';
import { mappedNames } from './rules';
import { isLike } from './values';

interface ServiceParams {
  org: string;
  service: string;
}
export type EndpointParams = ServiceParams & { endpoint: string };

/** How long and how often the list is looked at for an endpoint whose creation got no readable answer. */
const WATCH_FOR_MS = 60_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Sends the body. Resolves with the endpoint; throws `ApiError`. With `outcomeUnknown` nobody knows whether it was made:
 * `watchForEndpoint` finds out.
 */
export async function createPrivateEndpoint(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
): Promise<ReversePrivateEndpoint> {
  const current = sameKey();
  const made = await cloud(serviceEndpoints.privateEndpointCreate, params, body);
  if (current()) {
    const { queryKey } = privateEndpointsQuery(params);
    queryClient.setQueryData(queryKey, (list) => list && [...list.filter(({ id }) => id !== made.id), made]);
    void queryClient.invalidateQueries({ queryKey });
  }
  return made;
}

/** The ids of the endpoints that a body would make again, to tell a new one from those that were there. */
export async function idsLike(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
): Promise<readonly string[]> {
  const list = await cloud(serviceEndpoints.privateEndpointList, params, undefined, { priority: 'person' });
  return list.filter((endpoint) => isLike(endpoint, body)).map(({ id }) => id);
}

/** Looks for such an endpoint that is not one of `before`, for a minute. Undefined: it did not appear. */
export async function watchForEndpoint(
  params: ServiceParams,
  body: ReversePrivateEndpointCreate,
  before: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const until = Date.now() + WATCH_FOR_MS;
  while (Date.now() < until && !signal.aborted) {
    // A read that failed is a look that saw nothing.
    const ids = await idsLike(params, body).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 401) throw error;
      return before;
    });
    const found = ids.find((id) => !before.includes(id));
    if (found !== undefined) {
      await queryClient.invalidateQueries({ queryKey: privateEndpointsQuery(params).queryKey });
      return found;
    }
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
  const sent = cloud(serviceEndpoints.privateEndpointUpdate, params, body);
  const answer = await sent.catch(async (error: unknown) => {
    const now = await lookAfter(error, params);
    if (now === 'gone' || !sameNames(mappedNames(now), mappedNames(body))) throw error;
    return now;
  });
  if (current()) {
    const { queryKey } = privateEndpointsQuery(params);
    queryClient.setQueryData(queryKey, (list) =>
      list?.map((each) => (each.id === answer.id ? answer : each)),
    );
    void queryClient.invalidateQueries({ queryKey });
  }
  return answer;
}

/** Deletes an endpoint. One that is gone already, or on its way, is fine. Throws `ApiError`. */
export async function deletePrivateEndpoint(params: EndpointParams): Promise<void> {
  const current = sameKey();
  try {
    await cloud(serviceEndpoints.privateEndpointDelete, params, undefined).catch(async (error: unknown) => {
      if (isRefusal(error, 404)) return;
      const now = await lookAfter(error, params);
      if (now !== 'gone' && now.status !== 'Deleting') throw error;
    });
  } finally {
    if (current()) void queryClient.invalidateQueries({ queryKey: privateEndpointsQuery(params).queryKey });
  }
}

/** The endpoint as it is now, after a change whose outcome nobody knows; throws the failure again for all others. */
async function lookAfter(error: unknown, params: EndpointParams): Promise<ReversePrivateEndpoint | 'gone'> {
  if (!(error instanceof ApiError) || !error.outcomeUnknown) throw error;
  try {
    return await cloud(serviceEndpoints.privateEndpointGet, params, undefined, { priority: 'person' });
  } catch (second) {
    if (isRefusal(second, 404)) return 'gone';
    throw error;
  }
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}
