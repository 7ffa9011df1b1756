// One line of the endpoint table: enough for the client to call it and for the mock cloud to serve it.
import type { z } from '../lib/zod';
import type { DialectName } from './dialects';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The `:names` of a path pattern, as an object of strings: `/a/:x/b/:y` -> `{ x: string; y: string }`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

export interface Endpoint<Path extends string = string, Body = unknown, Result = unknown> {
  readonly method: Method;
  /** Path pattern from `/v1` on, with `:name` for each parameter. */
  readonly path: Path;
  /** What we send; strict, so that a typing slip of ours fails before the network. Absent: no body. */
  readonly body?: z.ZodMiniType<Body>;
  /** What we read of the envelope's `result`. Absent: the answer carries none (DELETE). `'text'`: the bare body. */
  readonly result?: z.ZodMiniType<Result> | 'text';
  /** Names of the query parameters: dates and filters, never anything secret, for a query is shown and logged. */
  readonly query?: readonly string[];
  /** Set where the published page and the official document disagree; see `dialects.ts`. */
  readonly dialect?: DialectName;
  /** How long to wait for an answer, ms. Creating a pipe dials the source first and may take a minute and more. */
  readonly timeoutMs?: number;
  /** Not every server has it: that one has not is remembered as long as the key is in hand. */
  readonly isOptional?: true;
  /** The secrets in a body of this endpoint: a refusal that repeats one is masked. Absent: its bodies have none. */
  readonly secretsIn?: (body: unknown) => readonly string[];
  /** A POST that asks: nothing is changed by it. */
  readonly asks?: true;
}

/** Does nothing change by it, however it ends? */
export function isReadOnly({ method, asks }: Pick<Endpoint, 'method' | 'asks'>): boolean {
  return method === 'GET' || asks === true;
}

interface EndpointParts<Body, Result> {
  body?: z.ZodMiniType<Body>;
  result?: z.ZodMiniType<Result> | 'text';
  query?: readonly string[];
  dialect?: DialectName;
  timeoutMs?: number;
  isOptional?: true;
  asks?: true;
  secretsIn?: (body: unknown) => readonly string[];
}

/** Declares one endpoint. The generics carry path parameters, body and result to every caller. */
export function endpoint<const Path extends string, Body = undefined>(
  method: Method,
  path: Path,
  parts: EndpointParts<Body, string> & { result: 'text' },
): Endpoint<Path, Body, string>;
export function endpoint<const Path extends string, Body = undefined, Result = undefined>(
  method: Method,
  path: Path,
  parts: EndpointParts<Body, Result>,
): Endpoint<Path, Body, Result>;
export function endpoint(method: Method, path: string, parts: EndpointParts<unknown, unknown>): Endpoint {
  return { method, path, ...parts };
}

/** Fills the `:names` of a pattern, each encoded as one path segment. */
export function fillPath(pattern: string, params: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = params[name];
    // Browsers resolve a segment of dots, encoded or not: `…/clickpipes/..` would name the service itself.
    if (!value || /^\.+$/.test(value)) throw new Error(`The path ${pattern} needs a value for "${name}".`);
    return encodeURIComponent(value);
  });
}
