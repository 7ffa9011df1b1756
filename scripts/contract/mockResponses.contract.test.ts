// What the mock answers, held against the official document: every endpoint, every kind of source, every scenario.
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../src/pipes/wire';
import type { Service } from '../../src/services/wire';
import { sourceKinds, viewSource } from '../../src/sources/registry';
import { asContinuous, publishedExamples } from '../../src/mock/examples/published';
import { pubsubExample } from '../../src/mock/examples/variations';
import { mockClient } from '../../src/mock/testing/mockClient';
import { endpoints, matchRoute, endpointNames, type EndpointName } from '../../src/mock/wire/routes';
import { officialDocument } from './officialDocument.mjs';
import { operationFor, operationsOf, type JsonSchema, type OpenApiDocument } from './openApi';

const document = await officialDocument();

describe.skipIf(!document)('answers agree with the official document', () => {
  if (!document) return;
  const validators = compile(document);
  const exercised = new Set<EndpointName>();

  /** Makes calls and holds each answer against the document. */
  function checked(keyId: string) {
    const client = mockClient(keyId, { stepMs: 1_000 });
    const problems: string[] = [];
    const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const name = matchRoute(method, path.split('?')[0] ?? '')?.name;
      if (!name) throw new Error(`${method} ${path} is not in the endpoint tables.`);
      const reply = await client.call(method, path, body);
      if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.text}`);
      exercised.add(name);
      problems.push(...errorsOf(validators, name, reply.body ?? reply.text, keyId));
      return reply.body?.result;
    };
    return { ...client, call, problems };
  }

  it.each(['demo', 'busy', 'empty', 'troubled', 'huge-300', 'fleet-40-3', 'norights'])(
    'reading %s',
    async (keyId) => {
      const { call, org, problems } = checked(keyId);
      for (const path of [
        '/v1/organizations',
        org,
        `${org}/prometheus`,
        `${org}/activities`,
        `${org}/usageCost?from_date=2026-03-28&to_date=2026-03-30`,
      ]) {
        await call('GET', path);
      }
      for (const { id, state } of (await call('GET', `${org}/services`)) as Service[]) {
        const service = `${org}/services/${id}`;
        await call('GET', service);
        await call('GET', `${service}/prometheus`);
        if (keyId !== 'norights' && state === 'running') await readPipes(call, service);
      }
      expect(problems).toEqual([]);
    },
  );

  const bodies = { ...publishedExamples, pubsub: pubsubExample };

  it('has a body for every kind', () => {
    const kinds = new Set(Object.values(bodies).flatMap(({ source }) => Object.keys(source)));
    expect(kinds).toEqual(new Set(sourceKinds.map(({ id }) => id)));
  });

  it.each(Object.entries(bodies))('making and changing %s', async (_, body) => {
    const { call, service, pipes, advance, problems } = checked('contract');
    // The document's ClickPipe, checked above.
    const { id, source } = (await call('POST', pipes, asContinuous(body))) as Pipe;
    const path = `${pipes}/${id}`;
    const { kind } = viewSource(source);
    const readStates = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        await call('GET', path);
        advance(2_000);
      }
    };
    await readStates(3);
    if (kind?.scales) {
      await call('PATCH', `${path}/scaling`, { replicas: 2 });
      const setting =
        kind.family === 'stream' ? { streaming_max_insert_wait_ms: 700 } : { clickhouse_max_threads: 7 };
      await call('PUT', `${path}/settings`, setting);
      await call('GET', `${path}/settings`);
    }
    await readStates(6);
    await call('PATCH', `${path}/state`, { command: 'stop' });
    await readStates(3);
    if (kind?.patches) await call('PATCH', path, { name: 'renamed' });
    if (kind?.resyncs) await call('PATCH', `${path}/state`, { command: 'resync' });
    await call('GET', `${service}/prometheus`);
    await call('DELETE', path);
    expect(problems).toEqual([]);
  });

  it('of services, private endpoints and discovery', async () => {
    const { call, service, servicePath, pipes, advance, problems } = checked('contract');
    const endpointsPath = `${service}/clickpipesReversePrivateEndpoints`;
    const { id } = (await call('POST', endpointsPath, {
      type: 'VPC_ENDPOINT_SERVICE',
      vpcEndpointServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
      description: 'a',
    })) as { id: string };
    advance(20_000);
    await call('GET', `${endpointsPath}/${id}`);
    await call('PATCH', `${endpointsPath}/${id}`, {
      customPrivateDnsMappings: [{ privateDnsName: 'a.example.com' }],
    });
    await call('DELETE', `${endpointsPath}/${id}`);
    await call('GET', endpointsPath);
    await call('PATCH', `${servicePath('reporting-eu')}/state`, { command: 'awake' });
    await call('PATCH', `${service}/clickpipesCdcScaling`, {
      replicaCpuMillicores: 2_000,
      replicaMemoryGb: 8,
    });
    for (const { source } of [publishedExamples.kafka, publishedExamples.kinesis]) {
      await call('POST', `${pipes}/schemaDiscovery`, { source });
    }
    expect(problems).toEqual([]);
  });

  it('leaves no endpoint of the tables out', () => {
    expect(endpointNames().filter((name) => !exercised.has(name))).toEqual([]);
  });

  it('notices a value, a type and a property that the document does not have', async () => {
    const { result, pipes } = mockClient('contract');
    const [pipe] = await result<Pipe[]>('GET', pipes);
    const errors = (change: object) =>
      errorsOf(
        validators,
        'pipeGet',
        { status: 200, requestId: pipe?.id, result: { ...pipe, ...change } },
        'contract',
      );
    expect(errors({})).toEqual([]);
    expect(errors({ state: 'Hibernating' })).toHaveLength(1);
    expect(errors({ name: 7 })).toHaveLength(1);
    expect(errors({ surprise: true })).toHaveLength(1);
    expect(errors({ scaling: { replicaCpuMillicores: '125m' } })).toHaveLength(1);
  });
});

/** Where a part of the document lacks an operation: one that answers with the same. */
const STANDS_FOR: Partial<Record<EndpointName, EndpointName>> = { serviceState: 'serviceGet' };

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

async function readPipes(call: Call, service: string): Promise<void> {
  await call('GET', `${service}/clickpipesReversePrivateEndpoints`);
  const pipes = (await call('GET', `${service}/clickpipes`)) as Pipe[];
  if (pipes.length > 0) await call('GET', `${service}/clickpipesCdcScaling`);
  for (const { id, name, source } of pipes) {
    if (name?.startsWith('strange-')) continue;
    await call('GET', `${service}/clickpipes/${id}`);
    if (viewSource(source).kind?.family !== 'database')
      await call('GET', `${service}/clickpipes/${id}/settings`);
  }
}

type Validators = ReadonlyMap<EndpointName, ValidateFunction>;

function compile(official: OpenApiDocument): Validators {
  const operations = operationsOf(official);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'official', components: closed(official.components) as JsonSchema });
  return new Map(
    endpointNames().map((name) => {
      const operation =
        operationFor(operations, endpoints[name]) ??
        operationFor(operations, endpoints[STANDS_FOR[name] ?? name]);
      if (!operation?.answer) throw new Error(`The official document does not say what ${name} answers.`);
      return [name, ajv.compile(closed(operation.answer) as JsonSchema)];
    }),
  );
}

/**
 * The document's schemas made sharper and made usable: properties it does not name are errors, references point to
 * the registered copy, and `oneOf` is read as `anyOf` (its alternatives overlap, which the document does not mean).
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === '$ref' && typeof value === 'string') return [key, `official${value}`];
    return [key === 'oneOf' ? 'anyOf' : key, closed(value)];
  });
  const made = Object.fromEntries(entries);
  const isObject = typeof made['properties'] === 'object';
  return isObject && !('additionalProperties' in made) ? { ...made, additionalProperties: false } : made;
}

/** What is wrong with an answer, one line each; pipes that are strange on purpose are taken out of lists first. */
function errorsOf(validators: Validators, name: EndpointName, answer: unknown, keyId: string): string[] {
  const validate = validators.get(name);
  if (!validate) return [`nothing is known of ${name}`];
  validate(keyId === 'troubled' && name === 'pipeList' ? withoutStrange(answer) : answer);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${name}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function withoutStrange(answer: unknown): unknown {
  const { result, ...rest } = answer as { result: Pipe[] };
  return { ...rest, result: result.filter(({ name }) => !name?.startsWith('strange-')) };
}
