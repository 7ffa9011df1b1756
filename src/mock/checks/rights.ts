// What the key behind a request may do.
import { refuseWith } from '../refusal';
import type { EndpointName } from '../wire/routes';
import type { Rights } from '../tenants/scenario';

/** The key id of an `Authorization: Basic …` header; undefined if there is none or it cannot be read. */
export function keyIdOf(authorization: string | null): string | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  let decoded: string;
  try {
    decoded = new TextDecoder().decode(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
  const colon = decoded.indexOf(':');
  // Without an id or without a secret it is no key.
  return colon > 0 && colon < decoded.length - 1 ? decoded.slice(0, colon) : undefined;
}

/** Does this endpoint belong to ClickPipes? Then it needs a right of its own and a running service. */
export function isClickPipes(pattern: string): boolean {
  return /\/clickpipes/.test(pattern);
}

/** Refuses what the key may not do: 403, or 404 for a listing that is not there. */
export function requireRights(rights: Rights, name: EndpointName, pattern: string): void {
  if (rights === 'noClickPipes' && isClickPipes(pattern)) {
    refuseWith(403, 'The API key lacks the permission control-plane:service:manage-clickpipes');
  }
  if (rights !== 'noListing') return;
  if (name === 'organizationList') refuseWith(404, 'organizations cannot be listed');
  if (name === 'serviceList') {
    refuseWith(403, 'The API key lacks the permission control-plane:organization:view-services');
  }
}
