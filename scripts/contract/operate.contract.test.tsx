// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "fetch": { "disableSameOriginPolicy": true } } }
// Holds everything that a person can change after a pipe was made against the official API document, by what comes out of
// it: the real parts of the pages are operated over the mock cloud, and the bodies say what can be reached.
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from '../../src/lib/zod';
import { pipePatchBody } from '../../src/pipes/writeEndpoints';
import { pipeCommands } from '../../src/pipes/endpoints';
import { officialDocument } from './officialDocument.mjs';
import { loadKinds, once, type Kind } from './drive/kinds';
import { completed, unchangedIn } from './operate/changes';
import { drivenCommands } from './operate/commands';
import { drivenDiscovery } from './operate/discovery';
import { drivenChanges } from './operate/edit';
import { drivenDnsNames, drivenEndpoints } from './operate/endpoints';
import { notSent } from './operate/intended';
import { otherOperations } from './operate/operations';
import { drivenSettings } from './operate/settings';
import { drivenCdcScaling, drivenScaling } from './operate/size';
import { signInToMock, signOutOfMock, type SentRequest } from './operate/session';
import { leafPathsOf } from './properties';

// It would go on to send what the edit page plans, and to pause and resume the pipe for it.
const startEdit = vi.hoisted(() => vi.fn());
vi.mock('../../src/operations/start', () => ({ startEdit }));
vi.mock('../../src/ui/notify', () => ({ notify: vi.fn() }));

const OTHER_PROPERTIES = 179;
/** Hundreds of forms are filled in; on a busy machine that takes its time. */
const DRIVE_MS = 900_000;
const UPDATE = 'clickPipeUpdate';

const document = await officialDocument();
const operations = document ? otherOperations(document) : [];
const kinds = document ? await loadKinds() : [];
const changeable = kinds.filter(({ kind }) => kind.patches);

const changesOf = once(
  ({ kind }: Kind) => kind.id,
  (each) => drivenChanges(each, startEdit),
);

/** What is sent for the other operations, by their ids. */
const drives: Readonly<Record<string, () => Promise<readonly SentRequest[]>>> = {
  clickPipeSettingsUpdate: drivenSettings,
  clickPipeSchemaDiscovery: async () => {
    const sent: SentRequest[] = [];
    for (const each of kinds.filter(({ kind }) => kind.discovers))
      sent.push(...(await drivenDiscovery(each)));
    return sent;
  },
  clickPipeScalingUpdate: drivenScaling,
  clickPipeStateUpdate: drivenCommands,
  clickPipeCdcScalingUpdate: drivenCdcScaling,
  clickPipeReversePrivateEndpointCreate: drivenEndpoints,
  clickPipeReversePrivateEndpointUpdate: drivenDnsNames,
};
const sentFor = once(
  (id: string) => id,
  (id) => drives[id]?.() ?? Promise.resolve([]),
);

async function bodiesFor(id: string): Promise<readonly unknown[]> {
  if (id !== UPDATE) return (await sentFor(id)).map(({ body }) => body);
  const bodies: unknown[] = [];
  for (const each of changeable) bodies.push(...(await changesOf(each)).map(({ body }) => body));
  return bodies;
}

function operationOf(id: string) {
  const operation = operations.find((each) => each.id === id);
  if (!operation) throw new Error(`The document has no operation ${id}.`);
  return operation;
}

beforeAll(() => signInToMock());
afterEach(() => cleanup());
afterAll(() => signOutOfMock());

describe.skipIf(!document)('the edit page', () => {
  it.each(changeable.map((each): [string, Kind] => [each.kind.id, each]))(
    'of %s gives patches that are accepted and say nothing but what changed',
    async (_, each) => {
      const { faultsOf } = operationOf(UPDATE);
      for (const { editable, before, body } of await changesOf(each)) {
        const ours = z.safeParse(pipePatchBody, body).error?.issues ?? [];
        const theirs = faultsOf(completed(editable, before, body));
        const unchanged = unchangedIn(editable, before, body);
        expect({ body, ours, theirs, unchanged }).toEqual({ body, ours: [], theirs: [], unchanged: [] });
      }
    },
    DRIVE_MS,
  );
});

describe.skipIf(!document)('the controls', () => {
  it.each(Object.keys(drives))(
    'of %s send bodies that are accepted',
    async (id) => {
      const { method, takes, faultsOf } = operationOf(id);
      for (const sent of await sentFor(id)) {
        expect({ method: sent.method, takes: takes(sent.path) }).toEqual({ method, takes: true });
        expect({ sent, theirs: faultsOf(sent.body) }).toEqual({ sent: { ...sent, status: 200 }, theirs: [] });
      }
    },
    DRIVE_MS,
  );

  it('send every command', async () => {
    const commands = (await bodiesFor('clickPipeStateUpdate')).map(
      (body) => (body as { command: string }).command,
    );
    expect(new Set(commands)).toEqual(new Set(pipeCommands));
  });

  it(
    'reach every property that a body of a change has',
    async () => {
      const all: { operation: string; path: string }[] = [];
      const reached = new Set<string>();
      let count = 0;
      for (const { id, properties } of operations) {
        all.push(...properties.map((path) => ({ operation: id, path })));
        for (const body of await bodiesFor(id)) {
          count += 1;
          for (const path of leafPathsOf(body)) reached.add(`${id} ${path}`);
        }
      }
      const missing = all.filter(({ operation, path }) => !reached.has(`${operation} ${path}`));
      console.log(
        `operate: ${all.length - missing.length} of ${all.length} other properties reachable (${count} bodies)`,
      );
      console.log(`notSent: ${notSent.length === 0 ? 'none' : ''}`);
      for (const { operation, path, reason } of notSent) console.log(`  ${operation} ${path}: ${reason}`);
      expect(all).toHaveLength(OTHER_PROPERTIES);
      const named = ({ operation, path }: { operation: string; path: string }) => `${operation} ${path}`;
      expect(missing.map(named).toSorted()).toEqual(notSent.map(named).toSorted());
    },
    DRIVE_MS,
  );
});
