// What a handler is given and what it gives back, typed by its line of the endpoint table.
import type { Endpoint } from '../../api/endpoint';
import type { Organization } from '../../services/wire';
import type { StoredPipe } from '../state/pipe';
import type { StoredPrivateEndpoint } from '../state/privateEndpoint';
import type { StoredService } from '../state/service';
import type { EndpointName, Endpoints } from '../wire/routes';
import type { Tenant } from '../tenants/tenant';

/** The resources that the parameters of a path name; they exist, `findResources` has seen to that. */
type PathResources<Path extends string> = (Path extends `${string}:service${string}`
  ? { service: StoredService }
  : unknown) &
  (Path extends `${string}:pipe${string}` ? { pipe: StoredPipe } : unknown) &
  (Path extends `${string}:endpoint${string}` ? { privateEndpoint: StoredPrivateEndpoint } : unknown);

export interface RequestContext<Body = unknown> {
  tenant: Tenant;
  organization: Organization;
  /** The tenant's clock, epoch ms. */
  now: number;
  /** After the endpoint's schema. */
  body: Body;
  query: URLSearchParams;
}

type HandlerRequest<Path extends string, Body> = RequestContext<Body> & PathResources<Path>;

/** Answers at once: everything a handler needs is in its tenant, and nothing can happen in between. */
type Handler<E> =
  E extends Endpoint<infer Path, infer Body, infer Result>
    ? (call: HandlerRequest<Path, Body>) => Result
    : never;

/** One handler for each line of the endpoint tables. */
export type HandlerTable = { readonly [Name in EndpointName]: Handler<Endpoints[Name]> };
