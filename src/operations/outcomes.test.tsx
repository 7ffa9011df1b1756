// Every change against every way in which its answer can fail: how often it is sent, that a look follows, and what is said.
// One long file: it is one table.
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/errors';
import { createMockCloud } from '../mock/cloud';
import type { FaultBody } from '../mock/control/bodies';
import { tenantIds } from '../mock/tenants/layout';
import { changeSettings } from '../pipes/changeSettings';
import { commandPipe } from '../pipes/commands';
import { deletePipe } from '../pipes/deletePipe';
import { scalePipe } from '../pipes/scalePipe';
import { createPipe } from '../pipes/create';
import { pipeQuery, pipesQuery } from '../pipes/queries';
import { renamePipe } from '../pipes/renamePipe';
import { showsSettings } from '../pipes/settingValues';
import { viewPipe } from '../pipes/view';
import { bringUp, setCdcCores } from '../services/commands';
import type { ReversePrivateEndpointCreate } from '../services/privateEndpoints/wire';
import {
  createPrivateEndpoint,
  deletePrivateEndpoint,
  replaceDnsMappings,
} from '../services/privateEndpoints/commands';
import { startCommands } from '../services/words';
import { resetTransport, setTransport } from '../session/cloud';
import { queryClient } from '../session/query';
import { lock, openWith } from '../session/store';
import { settingsQuery } from '../pipes/changeSettings';
import { notify } from '../ui/notify';
import { operationsEngine } from './engine';
import type { Outcome } from './record';
import { startEdit } from './start';
import { kafkaPipe, postgresPipe } from './testing/bodies';

vi.mock('../ui/notify', () => ({ notify: vi.fn() }));

/** What a person hears. */
type Said = 'made' | 'unknown' | 'refused';

interface Desk {
  org: string;
  service: string;
  kafka: string;
  endpoint: string;
  /** As another client, past the faults' counting. */
  call: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

interface Case {
  name: string;
  /** What meets its request alone. */
  meets: Pick<FaultBody, 'method' | 'path' | 'body'>;
  prepare?: (desk: Desk) => Promise<unknown>;
  run: (desk: Desk) => Promise<Said>;
  /** The API shows it only minutes later, so that a look cannot tell. */
  showsLate?: true;
}

const ENDPOINT: ReversePrivateEndpointCreate = {
  description: 'Orders database',
  type: 'VPC_ENDPOINT_SERVICE',
  vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
};

/** By what is thrown. */
async function saidBy(change: Promise<Said>): Promise<Said> {
  return change.catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    return error.outcomeUnknown ? 'unknown' : 'refused';
  });
}

const at = ({ org, service }: Pick<Desk, 'org' | 'service'>) =>
  `/v1/organizations/${org}/services/${service}`;

async function makeDatabasePipe(desk: Desk): Promise<void> {
  await desk.call('POST', `${at(desk)}/clickpipes`, postgresPipe('orders'));
  await vi.advanceTimersByTimeAsync(600_000);
}

/** How an operation over one pipe ends. */
async function endOf(id: string): Promise<Outcome | undefined> {
  const log = operationsEngine()?.log;
  while (log?.get(id)?.endedAt === undefined) await new Promise((resolve) => setTimeout(resolve, 1_000));
  return log.get(id)?.items[0]?.outcome;
}

const command =
  (name: 'start' | 'stop' | 'resync', called: 'clicks' | 'orders' = 'clicks'): Case['run'] =>
  async ({ org, service, call }) => {
    const observer = new QueryObserver(queryClient, pipesQuery({ org, service }));
    const close = observer.subscribe(() => undefined);
    const pipes = (await call('GET', `${at({ org, service })}/clickpipes`)) as { id: string; name: string }[];
    const pipe = pipes.find((each) => each.name === called)?.id ?? '';
    await commandPipe({ org, service, pipe }, called, name);
    await vi.advanceTimersByTimeAsync(90_000);
    close();
    const titles = vi.mocked(notify).mock.calls.map(([{ title }]) => title);
    if (titles.some((title) => title.includes('failed'))) return 'refused';
    return titles.some((title) => title.includes('not confirmed')) ? 'unknown' : 'made';
  };

const cases: readonly Case[] = [
  {
    name: 'create a pipe',
    meets: { method: 'POST', path: '/clickpipes' },
    run: async ({ org, service }) =>
      (await createPipe({ org, service }, kafkaPipe('made-now'))) ? 'made' : 'unknown',
  },
  {
    name: 'start a pipe',
    meets: { method: 'PATCH', path: '/state' },
    prepare: async (desk) => {
      await desk.call('PATCH', `${at(desk)}/clickpipes/${desk.kafka}/state`, { command: 'stop' });
      await vi.advanceTimersByTimeAsync(300_000);
    },
    run: command('start'),
  },
  {
    name: 'resync a pipe',
    meets: { method: 'PATCH', path: '/state' },
    prepare: makeDatabasePipe,
    run: command('resync', 'orders'),
  },
  {
    name: 'edit a pipe',
    meets: { method: 'PATCH', body: 'edited' },
    run: async ({ org, service, kafka }) => {
      const params = { org, service, pipe: kafka };
      const pipe = await queryClient.query(pipeQuery(params));
      const id = await startEdit(org, service, viewPipe(pipe), [
        { type: 'patch', label: 'Change the pipe', body: { name: 'edited' } },
      ]);
      const outcome = await endOf(id);
      return outcome === 'done' ? 'made' : outcome === 'failed' ? 'refused' : 'unknown';
    },
  },
  { name: 'stop a pipe', meets: { method: 'PATCH', path: '/state' }, run: command('stop') },
  {
    name: 'delete a pipe',
    meets: { method: 'DELETE', path: '/clickpipes/' },
    run: async ({ org, service, kafka }) => {
      await deletePipe({ org, service, pipe: kafka });
      return 'made';
    },
  },
  {
    name: 'scale a pipe',
    meets: { method: 'PATCH', path: '/scaling' },
    run: async ({ org, service, kafka }) => {
      await scalePipe({ org, service, pipe: kafka }, { replicas: 3 });
      return 'made';
    },
  },
  {
    name: 'change settings',
    meets: { method: 'PUT', path: '/settings' },
    run: async ({ org, service, kafka }) => {
      const params = { org, service, pipe: kafka };
      const change = { streaming_max_insert_wait_ms: 7_000 };
      const { confirmed } = await changeSettings(params, change);
      const now = queryClient.getQueryData(settingsQuery(params).queryKey);
      return confirmed || (now && showsSettings(change, now)) ? 'made' : 'unknown';
    },
  },
  {
    name: 'rename a pipe',
    meets: { method: 'PATCH', body: 'renamed' },
    run: async ({ org, service, kafka }) => {
      const { outcome } = await renamePipe({ org, service, pipe: kafka }, 'renamed');
      return outcome === 'renamed' ? 'made' : 'unknown';
    },
  },
  {
    name: 'wake a service',
    meets: { method: 'PATCH', path: '/state' },
    prepare: ({ service, call }) => call('POST', `/__mock/services/${service}`, { state: 'idle' }),
    run: async ({ org, service }) => {
      await bringUp(org, service, startCommands.awake);
      return 'made';
    },
  },
  {
    name: 'size CDC compute',
    meets: { method: 'PATCH', path: 'clickpipesCdcScaling' },
    prepare: makeDatabasePipe,
    run: async ({ org, service }) => {
      const { confirmed } = await setCdcCores(org, service, 4);
      return confirmed ? 'made' : 'unknown';
    },
    showsLate: true,
  },
  {
    name: 'create a private endpoint',
    meets: { method: 'POST', path: 'ReversePrivateEndpoints' },
    run: async ({ org, service }) =>
      (await createPrivateEndpoint({ org, service }, { ...ENDPOINT, description: 'Another' }))
        ? 'made'
        : 'unknown',
  },
  {
    name: 'replace DNS names',
    meets: { method: 'PATCH', path: 'ReversePrivateEndpoints' },
    run: async ({ org, service, endpoint }) => {
      await replaceDnsMappings(
        { org, service, endpoint },
        { customPrivateDnsMappings: [{ privateDnsName: 'db.example.com' }] },
      );
      return 'made';
    },
  },
  {
    name: 'delete a private endpoint',
    meets: { method: 'DELETE', path: 'ReversePrivateEndpoints' },
    run: async ({ org, service, endpoint }) => {
      await deletePrivateEndpoint({ org, service, endpoint });
      return 'made';
    },
  },
];

/** Answers that do not tell whether a change was carried out. */
const silent: readonly [string, FaultBody][] = [
  ...[500, 502, 503, 504, 408].map((status): [string, FaultBody] => [`${status} in JSON`, { status }]),
  ['the page of a gateway', { html: true }],
  ['a cut connection', { cut: true }],
  ['half an answer', { garbled: true }],
];
/** Answers that say that it was not. */
const plain: readonly [string, FaultBody][] = [400, 403, 409, 422].map((status) => [`${status}`, { status }]);

const KEY = 'secret';
let tenants = 0;
let arrived: { method: string; path: string }[] = [];
let keyId = '';
const cloud = createMockCloud({ now: () => Date.now() });

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await cloud.fetch(
    new Request(`http://localhost${path}`, {
      method,
      headers: {
        Authorization: `Basic ${btoa(`${keyId}:${KEY}`)}`,
        'Content-Type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as { result?: unknown }).result;
}

async function sit(): Promise<Desk> {
  keyId = `empty-outcomes-${(tenants += 1)}`;
  const { organization: org, services } = tenantIds(keyId);
  const service = services[0]?.id ?? '';
  const path = at({ org, service });
  const { id: kafka } = (await call('POST', `${path}/clickpipes`, kafkaPipe('clicks'))) as { id: string };
  const { id: endpoint } = (await call('POST', `${path}/clickpipesReversePrivateEndpoints`, ENDPOINT)) as {
    id: string;
  };
  await vi.advanceTimersByTimeAsync(300_000);
  setTransport(async (input, init) => {
    // The client calls it with paths.
    const path = input as string;
    arrived.push({ method: init?.method ?? 'GET', path });
    return cloud.fetch(new Request(`http://localhost${path}`, init));
  });
  openWith({ keyId, keySecret: KEY, organizationId: org });
  return { org, service, kafka, endpoint, call };
}

/** Runs a change against a fault; waits as long as it takes. */
async function meet({ run, prepare, meets }: Case, fault: FaultBody): Promise<Said> {
  const desk = await sit();
  await prepare?.(desk);
  await call('POST', '/__mock/faults', { ...meets, ...fault });
  arrived = [];
  let said: Said | undefined;
  const over = saidBy(run(desk)).then((outcome) => {
    said = outcome;
  });
  for (let minutes = 0; said === undefined && minutes < 20; minutes += 1) {
    await vi.advanceTimersByTimeAsync(60_000);
  }
  await over;
  return said ?? 'unknown';
}

const sent = () => arrived.filter(({ method }) => method !== 'GET');
/** Reads after the last sending of the change. */
const looked = () => {
  const last = arrived.findLastIndex(({ method }) => method !== 'GET');
  return arrived.slice(last + 1).length;
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 30) });
  vi.mocked(notify).mockReset();
  // The platform's own time-outs do not follow the fake clock.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms);
    return controller.signal;
  });
});
afterEach(() => {
  lock('locked');
  resetTransport();
  vi.useRealTimers();
});

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_, change) => {
  it.each(silent)('carried out and answered with %s is found to be made', async (_name, fault) => {
    expect(await meet(change, { ...fault, afterwards: true, times: 1 })).toBe(
      change.showsLate ? 'unknown' : 'made',
    );
    expect(sent()).toHaveLength(1);
    expect(looked()).toBeGreaterThan(0);
  });

  it.each([...silent, ['no answer', { delayMs: 1_000_000 }] as [string, FaultBody]])(
    'not carried out and answered with %s is not said to have failed, nor to be made',
    async (_name, fault) => {
      expect(await meet(change, { ...fault, times: 1 })).toBe('unknown');
      expect(sent()).toHaveLength(1);
      expect(looked()).toBeGreaterThan(0);
    },
  );

  it.each(plain)('refused with %s is said to be refused', async (_name, fault) => {
    expect(await meet(change, fault)).toBe('refused');
  });

  it('turned away by the rate limit is sent again', async () => {
    expect(await meet(change, { status: 429, times: 1 })).toBe('made');
    expect(sent()).toHaveLength(2);
  });
});
