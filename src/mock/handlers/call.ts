// What a handler is given and what it gives back, typed by its line of the endpoint table.
import type { Endpoint } from '../../api/endpoint';
import type { Organization } from '../../services/wire';
import type { PipeRecord } from '../state/pipe';
import type { PrivateEndpointRecord } from '../state/privateEndpoint';
import type { ServiceRecord } from '../state/service';
import type { EndpointName, Endpoints } from '../wire/routes';
import type { World } from '../worlds/world';

/** The things that the parameters of a path name; they exist, the gate has seen to that. */
type Located<Path extends string> = (Path extends `${string}:service${string}`
  ? { service: ServiceRecord }
  : unknown) &
  (Path extends `${string}:pipe${string}` ? { pipe: PipeRecord } : unknown) &
  (Path extends `${string}:endpoint${string}` ? { privateEndpoint: PrivateEndpointRecord } : unknown);

export interface Occasion<Body = unknown> {
  world: World;
  organization: Organization;
  /** The world's clock, epoch ms. */
  now: number;
  /** After the endpoint's schema. */
  body: Body;
  query: URLSearchParams;
}

export type Call<Path extends string, Body> = Occasion<Body> & Located<Path>;

/** Answers at once: everything a handler needs is in its world, and nothing can come between. */
export type Handler<E> =
  E extends Endpoint<infer Path, infer Body, infer Result> ? (call: Call<Path, Body>) => Result : never;

/** One handler for each line of the endpoint tables. */
export type HandlerTable = { readonly [Name in EndpointName]: Handler<Endpoints[Name]> };
