// What a key opens: its organization and services, as far as the server tells.
import type { Credentials } from '../../api/client';
import { asleep, isRefusal } from '../../api/errors';
import { pipeEndpoints } from '../../pipes/endpoints';
import { serviceEndpoints } from '../../services/endpoints';
import type { Service } from '../../services/wire';
import { cloudFor } from '../../session/cloud';
import type { OpenSession } from '../../session/store';

/** The server keeps to itself what the key opens: the person has to name it. */
export interface NeedsIds {
  needs: 'both' | 'service';
  organizationId?: string | undefined;
}

/** The session, and the services that were read on the way. */
type KeyAccess = { session: OpenSession; services: Service[] } | NeedsIds;

const unlisted = (error: unknown) => isRefusal(error, 404) || isRefusal(error, 403);

/** Tries a key. Throws `ApiError` when it is rejected or the server cannot be reached. */
export async function discover(credentials: Credentials): Promise<KeyAccess> {
  const cloud = cloudFor(credentials);
  const options = { priority: 'person' as const };
  let organization;
  try {
    [organization] = await cloud(serviceEndpoints.organizationList, {}, undefined, options);
  } catch (error) {
    if (unlisted(error)) return { needs: 'both' };
    throw error;
  }
  if (!organization) return { needs: 'both' };
  let services;
  try {
    services = await cloud(serviceEndpoints.serviceList, { org: organization.id }, undefined, options);
  } catch (error) {
    if (unlisted(error)) return { needs: 'service', organizationId: organization.id };
    throw error;
  }
  return {
    services,
    session: {
      ...credentials,
      organizationId: organization.id,
      ...(organization.name ? { organizationName: organization.name } : {}),
    },
  };
}

/** Tries a key with the ids a person gave: the pipes of the service must answer, or at least the service sleep. */
export async function discoverWithIds(
  credentials: Credentials,
  organizationId: string,
  serviceId: string,
): Promise<OpenSession> {
  const params = { org: organizationId, service: serviceId };
  try {
    await cloudFor(credentials)(pipeEndpoints.pipeList, params, undefined, { priority: 'person' });
  } catch (error) {
    if (!asleep(error)) throw error;
  }
  return { ...credentials, organizationId, serviceId };
}
