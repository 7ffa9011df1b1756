// The client of the session in hand. One tab holds one key, so there is one client and one request budget.
import { useSyncExternalStore } from 'react';
import { createCloud, type Cloud, type Credentials } from '../api/client';
import { ApiError } from '../api/errors';
import type { Exchange } from '../api/exchange';
import { Listeners } from '../lib/listeners';
import { Scheduler, type Traffic } from '../api/scheduler';
import { perKey } from './perKey';
import { getSession, lock, subscribeSession, type OpenSession, type Session } from './store';

const network: typeof fetch = (input, init) => fetch(input, init);
let transport = network;

/** Puts another `fetch` below the client: the built-in mock cloud of a demo build. Nothing above notices. */
export function setTransport(next: typeof fetch): void {
  transport = next;
}

export function resetTransport(): void {
  transport = network;
}

export const scheduler = new Scheduler();

const client = perKey((open) => open && cloudOf(open));

/**
 * Calls the cloud with the key in hand. Each sign-in has a client of its own: what was asked for with one key is never
 * sent with the next, and a late answer to the old key says nothing about the new one.
 */
export const cloud: Cloud = async (endpoint, params, body, options) => {
  const send = client();
  if (!send) throw new ApiError({ cause: 'refused', status: 401, message: 'Sign in with an API key.' });
  return send(endpoint, params, body, options);
};

function cloudOf(session: OpenSession): Cloud {
  const current = () => getSession().open === session;
  return createCloud({
    scheduler,
    fetch: (input, init) => transport(input, init),
    credentials: () => (current() ? session : undefined),
    // A cloud that is in the page needs no connection.
    isOffline: () => transport === network && !navigator.onLine,
    // The published page has no list of services. A server that has one speaks the official form, and its 404 for CDC
    // compute means that there is none, not that it is to be looked for elsewhere.
    ...(session.serviceId === undefined ? { speaks: { cdcScaling: 'official' as const } } : {}),
    onUnauthorized: () => {
      if (current()) lock('rejected');
    },
    onExchange: (exchange) => {
      if (current()) exchanges.tell(exchange);
    },
  });
}

const exchanges = new Listeners<[Exchange]>();

/** Calls back with every request of the key in hand when it is over; returns the function that ends it. */
export const onExchange = exchanges.add;

/** A client for a key that is not in hand yet: the sign-in page tries it before it lets go. */
export function cloudFor(credentials: Credentials): Cloud {
  return createCloud({
    scheduler,
    fetch: (input, init) => transport(input, init),
    credentials: () => credentials,
  });
}

export function useSession(): Session {
  return useSyncExternalStore(subscribeSession, getSession);
}

/** The organization of the key in hand. Pages below the session's gate only. */
export function useOrganizationId(): string {
  const { open } = useSession();
  if (!open) throw new Error('This page needs a session.');
  return open.organizationId;
}

/** How full the request budget is, for the status bar. */
export function useTraffic(): Traffic {
  return useSyncExternalStore(scheduler.subscribe, scheduler.getTraffic);
}
