// A create dials its source before it answers. In the mock cloud everything can be reached, except the names of
// hosts that nobody can have: a person who wants to see the failure types one of these.
import { hostOf } from '../../lib/hostOf';
import { kindById } from '../../sources/registry';
import { refuse } from '../refusal';

const UNREACHABLE = 'unreachable.example.com';

/** Refuses a source of this kind that names a host ending in `.invalid`, or `unreachable.example.com`. */
export function requireReachable(kind: string, fields: unknown): void {
  for (const address of kindById(kind)?.hosts(fields) ?? []) requireReachableHost(address);
}

/** The same for one address: `https://host:1/path`, `host:1` or `host`. */
export function requireReachableHost(address: string): void {
  const host = hostOf(address);
  if (host !== UNREACHABLE && !host.endsWith('.invalid')) return;
  refuse(`failed to establish connection: dial tcp: lookup ${host}: no such host`);
}
