// What holds for a change of every kind: nothing is sent but what changed, nothing that is fixed can be reached, and what
// is stored stays stored.
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { pubsubExample } from '../../mock/examples/variations';
import { mockClient } from '../../mock/testing/mockClient';
import { bodyOfKind } from '../../sources/sourceBody';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm, FormValue, FormValues } from '../../sources/form';
import { credentialKeys } from '../../sources/patch';
import { sourceKinds } from '../../sources/registry';
import { pipePatchBody } from '../writeEndpoints';
import type { Pipe } from '../wire';
import { planEdit } from './plan';
import { checkEdit, openEdit, type EditValues } from './values';

const bodies = [...Object.values(publishedExamples), pubsubExample] as { source: object }[];
const changeable = sourceKinds.filter(({ patches }) => patches);

const ROLE = 'arn:aws:iam::123456789012:role/ClickHouseAccessRole-other';
const pem = (what: string) => `-----BEGIN ${what}-----\nMIIB\n-----END ${what}-----`;
const MARKER = 'hunter2-never-to-be-seen';

/** Another value for everything that can be changed; a name that is missing here fails the test that needs it. */
const others: Readonly<Record<string, FormValue>> = {
  authentication: 'IAM_ROLE',
  iamRole: ROLE,
  caCertificate: pem('CERTIFICATE'),
  reversePrivateEndpointIds: ['an-endpoint'],
  username: 'svc_new',
  password: MARKER,
  accessKeyId: 'AKIANEW',
  secretKey: MARKER,
  connectionString: `AccountName=a;AccountKey=${MARKER}`,
  certificate: pem('CERTIFICATE'),
  privateKey: pem('PRIVATE KEY'),
  serviceAccountKey: btoa(MARKER),
  skipInitialLoad: 'true',
  startAfter: 'events/2026/',
  path: 'other/*.json',
  azureContainerName: 'other',
  ackDeadline: '77',
  host: 'other.example.com',
  port: '7777',
  database: 'other',
  tlsHost: 'tls.example.com',
  disableTls: 'true',
  skipCertVerification: 'true',
  serverId: '77',
  syncIntervalSeconds: '77',
  pullBatchSize: '7777',
  useCompression: 'true',
  uri: 'mongodb://other.example.com',
  readPreference: 'nearest',
};

const queue = { isContinuous: 'true', queueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/files' };
/** Ways in which pipes of a kind can stand, beside that of its examples: each uses other values. */
const situations: Readonly<Record<string, readonly FormValues[]>> = {
  kafka: [
    { type: 'msk', authentication: 'IAM_USER' },
    { type: 'msk', authentication: 'IAM_ROLE', iamRole: 'arn:aws:iam::123456789012:role/old' },
    { type: 'azureeventhub', brokers: 'ns.servicebus.windows.net:9093' },
    { authentication: 'MUTUAL_TLS' },
  ],
  kinesis: [{ authentication: 'IAM_ROLE', iamRole: 'arn:aws:iam::123456789012:role/old' }],
  objectStorage: [
    queue,
    { authentication: 'IAM_ROLE', iamRole: 'arn:aws:iam::123456789012:role/old' },
    { type: 'gcs', authentication: 'SERVICE_ACCOUNT' },
    { type: 'azureblobstorage', authentication: 'CONNECTION_STRING' },
  ],
  mysql: [{ authentication: 'IAM_ROLE', iamRole: 'arn:aws:iam::123456789012:role/old' }],
};

/** Pipes of the examples of a kind, at rest in a mock cloud, and how to speak to it. */
async function created(kind: SourceKind) {
  const world = mockClient('demo-laws', { stepMs: 2_000 });
  const pipes: Pipe[] = [];
  for (const body of bodies.filter(({ source }) => Object.hasOwn(source, kind.id))) {
    const { id } = await world.result<Pipe>('POST', world.pipes, going(body));
    world.advance(3_600_000);
    pipes.push(await world.result<Pipe>('GET', `${world.pipes}/${id}`));
  }
  return { ...world, made: pipes };
}

/** A pipe that has finished takes no change; those of files are made to go on. */
function going({ source, ...rest }: { source: { objectStorage?: object } }): object {
  const { objectStorage } = source;
  if (!objectStorage) return { ...rest, source };
  return { ...rest, source: { objectStorage: { ...objectStorage, isContinuous: true } } };
}

async function formOf(kind: SourceKind): Promise<AnySourceForm> {
  const loaded = await kind.loadForm?.();
  if (!loaded) throw new Error('There is no form.');
  return loaded.form;
}

const withSource = (values: EditValues, change: FormValues): EditValues => ({
  ...values,
  source: { ...values.source, ...change },
});

/** All credentials that a method may ask for. */
const credentialsOf = (form: AnySourceForm): FormValues =>
  Object.fromEntries((form.edit?.credentials ?? []).map((name) => [name, others[name] ?? '']));

/** The keys of the source in a plan of one request; `name` and the like count as keys, too. */
function keysOf(plan: ReturnType<typeof planEdit>, kind: SourceKind): string[] {
  return plan.flatMap(({ body }) => {
    const { source, ...rest } = body;
    return [...Object.keys(rest), ...Object.keys(bodyOfKind(source, kind.id))];
  });
}

const errorsOf = (findings: ReturnType<typeof checkEdit>) =>
  findings.filter(({ severity }) => severity === 'error');

describe.each(changeable)('a change of $id', (kind) => {
  it('that changes nothing is right and sends nothing', async () => {
    const { made } = await created(kind);
    const editable = { kind, form: await formOf(kind) };
    expect(made.length).toBeGreaterThan(0);
    for (const pipe of made) {
      const values = openEdit(pipe, editable);
      expect(errorsOf(checkEdit(editable, values, values))).toEqual([]);
      expect(planEdit(editable, values, values)).toEqual([]);
    }
  });

  it('of a value sends its key and what goes with it, and nothing else', async () => {
    const { made } = await created(kind);
    const form = await formOf(kind);
    const editable = { kind, form };
    const names = Object.keys(form.empty(undefined)).filter((name) => name !== 'tables');
    const free = names.filter((name) => form.patchPath(name) !== undefined);
    expect(free.length).toBeGreaterThan(0);
    const reached = new Set<string>();
    for (const pipe of made) {
      for (const situation of [{}, ...(situations[kind.id] ?? [])]) {
        const before = withSource(openEdit(pipe, editable), situation);
        for (const name of free) {
          const isCredential = form.edit?.credentials.includes(name) ?? false;
          const value = others[name];
          if (value === undefined) throw new Error(`There is no other value for ${name}.`);
          if (before.source[name] === value || isOnly(kind, name)) continue;
          const change = isCredential ? credentialsOf(form) : { [name]: value };
          const after = { ...withSource(before, change), replacing: isCredential };
          const needs = form.edit?.together?.includes('serviceAccountKey') || name === 'authentication';
          const complete = needs
            ? withSource(after, { ...credentialsOf(form), iamRole: ROLE, [name]: value })
            : after;
          const plan = planEdit(editable, before, complete);
          const keys = keysOf(plan, kind);
          if (keys.length === 0) continue;
          const [key = ''] = form.patchPath(name) ?? [];
          expect(plan).toHaveLength(1);
          for (const { body } of plan) expect(z.safeParse(pipePatchBody, body).error).toBeUndefined();
          if (keys.includes(key)) reached.add(name);
          const besides = name === 'authentication' ? ['iamRole'] : [];
          const credentials = isCredential ? credentialKeys(form) : [];
          // Settings need nothing beside them.
          const together = key === 'settings' ? [] : (form.edit?.together ?? []);
          const allowed = new Set([key, ...besides, ...credentials, ...together]);
          expect([name, keys.filter((each) => !allowed.has(each))]).toEqual([name, []]);
          expect([name, together.filter((each) => !keys.includes(each))]).toEqual([name, []]);
        }
      }
    }
    expect(free.filter((name) => !reached.has(name) && !isOnly(kind, name))).toEqual([]);
  });

  it('cannot reach what is fixed', async () => {
    const { made } = await created(kind);
    const form = await formOf(kind);
    const editable = { kind, form };
    const fixed = Object.keys(form.empty(undefined)).filter((name) => form.patchPath(name) === undefined);
    expect(fixed.length).toBeGreaterThan(0);
    for (const pipe of made) {
      const before = openEdit(pipe, editable);
      for (const name of fixed) {
        const after = withSource(before, { [name]: 'something else' });
        expect([name, planEdit(editable, before, after)]).toEqual([name, []]);
        expect(errorsOf(checkEdit(editable, before, after)).map(({ field }) => field)).not.toContain(name);
      }
    }
  });

  it('keeps the credentials unless they are replaced, and then wants all of them', async () => {
    const { made } = await created(kind);
    const form = await formOf(kind);
    const editable = { kind, form };
    for (const pipe of made) {
      const before = openEdit(pipe, editable);
      for (const name of form.secrets) expect(before.source[name]).toBe('');
      const typed = withSource(before, credentialsOf(form));
      expect(planEdit(editable, before, typed)).toEqual([]);
      const asked = checkEdit(editable, before, { ...before, replacing: true });
      expect(errorsOf(asked).some(({ field }) => form.edit?.credentials.includes(field))).toBe(true);
      const given = { ...typed, replacing: true };
      expect(errorsOf(checkEdit(editable, before, given))).toEqual([]);
      expect(planEdit(editable, before, given)).toHaveLength(1);
    }
  });

  it('of the name alone is a request of the name alone', async () => {
    const { made } = await created(kind);
    const editable = { kind, form: await formOf(kind) };
    for (const pipe of made) {
      const before = openEdit(pipe, editable);
      const after = { ...before, destination: { ...before.destination, name: ' renamed ' } };
      expect(planEdit(editable, before, after).map(({ body }) => body)).toEqual([{ name: 'renamed' }]);
    }
  });

  it('that takes away what cannot be taken away is refused with a sentence', async () => {
    const { made } = await created(kind);
    const form = await formOf(kind);
    const editable = { kind, form };
    const free = Object.keys(form.empty(undefined)).filter(
      (name) =>
        form.patchPath(name) !== undefined &&
        !form.edit?.credentials.includes(name) &&
        typeof others[name] === 'string',
    );
    for (const pipe of made) {
      for (const name of free) {
        const before = withSource(openEdit(pipe, editable), { [name]: others[name] ?? '' });
        const after = withSource(before, { [name]: '' });
        const fields = errorsOf(checkEdit(editable, before, after)).map(({ field }) => field);
        expect(fields).toContain(name);
        expect(planEdit(editable, before, after).flatMap(({ body }) => Object.keys(body))).not.toContain(
          'name',
        );
      }
    }
  });

  it('is taken by the mock cloud, which keeps what can be told', async () => {
    const world = await created(kind);
    const form = await formOf(kind);
    const editable = { kind, form };
    const endpoints = await world.result<{ id: string }[]>(
      'GET',
      `${world.service}/clickpipesReversePrivateEndpoints`,
    );
    for (const pipe of world.made) {
      const path = `${world.pipes}/${pipe.id}`;
      for (const name of Object.keys(form.empty(undefined))) {
        if (form.patchPath(name) === undefined || name === 'tables' || name === 'authentication') continue;
        // What the example's method does not use is not sent, and what it excludes is not tried.
        if (name === 'skipInitialLoad' || name === 'disableTls') continue;
        if (kind.family === 'database') {
          await world.result('PATCH', `${path}/state`, { command: 'stop' });
          world.advance(600_000);
        }
        const now = await world.result<Pipe>('GET', path);
        const before = openEdit(now, editable);
        const isCredential = form.edit?.credentials.includes(name) ?? false;
        const value = name === 'reversePrivateEndpointIds' ? [endpoints[0]?.id ?? ''] : (others[name] ?? '');
        const change = isCredential || kind.id === 'pubsub' ? credentialsOf(form) : {};
        const after = { ...withSource(before, { ...change, [name]: value }), replacing: isCredential };
        if (errorsOf(checkEdit(editable, before, after)).length > 0) continue;
        for (const { body } of planEdit(editable, before, after)) {
          const answer = await world.call('PATCH', path, body);
          expect([name, answer.status, answer.body?.error]).toEqual([name, 200, undefined]);
        }
        const read = openEdit(await world.result<Pipe>('GET', path), editable);
        const isSent = keysOf(planEdit(editable, before, after), kind).length > 0;
        expect([name, read.source[name]]).toEqual([
          name,
          isSent && !isCredential ? value : before.source[name],
        ]);
      }
    }
  });
});

/** Pub/Sub knows one method. */
function isOnly(kind: SourceKind, name: string): boolean {
  return kind.id === 'pubsub' && name === 'authentication';
}
