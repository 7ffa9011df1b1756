// For tests: a cloud with a clock in hand and one key to speak to it with.
import type { Pipe } from '../../pipes/wire';
import { createMockCloud } from '../cloud';
import { tenantIds } from '../tenants/layout';

export const START = Date.parse('2026-03-30T12:00:00Z');

interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined if it is not JSON. */
  body: { status?: number; error?: string; requestId?: string; result?: unknown } | undefined;
}

interface ClientOptions {
  /** How far the clock goes on with every call, ms: a second keeps many calls within the rate limit. */
  stepMs?: number;
}

/** `service` and `pipes` are paths of the tenant's first service, ready to be called. */
export function mockClient(keyId = 'demo', { stepMs = 0 }: ClientOptions = {}) {
  let now = START;
  const cloud = createMockCloud({ now: () => now });
  const { organization, services } = tenantIds(keyId);
  const org = `/v1/organizations/${organization}`;
  const servicePath = (name: string) => {
    const found = services.find((service) => service.name === name);
    if (!found) throw new Error(`There is no service ${name}.`);
    return `${org}/services/${found.id}`;
  };
  const service = servicePath(services[0]?.name ?? '');

  async function call(method: string, path: string, body?: unknown, key = keyId): Promise<Reply> {
    now += stepMs;
    const response = await cloud.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: {
          Authorization: `Basic ${btoa(`${key}:secret`)}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  }

  /** The result of a call that must succeed. The caller says what it is. */
  async function result<Result>(method: string, path: string, body?: unknown): Promise<Result> {
    const reply = await call(method, path, body);
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply.body?.result as Result;
  }

  /** The clock on the wall goes on, and the tenant's with it. */
  const advance = (ms: number) => {
    now += ms;
  };

  return { cloud, org, service, pipes: `${service}/clickpipes`, servicePath, call, result, advance };
}

/** The same for the demo, with the paths of its pipes by name. */
export async function demoClient() {
  const client = mockClient('demo', { stepMs: 1_000 });
  const all = await client.result<Pipe[]>('GET', client.pipes);
  const path = (name: string) => `${client.pipes}/${all.find((pipe) => pipe.name === name)?.id}`;
  return { ...client, path };
}

function parse(text: string): Reply['body'] {
  try {
    return JSON.parse(text) as Reply['body'];
  } catch {
    return undefined;
  }
}
