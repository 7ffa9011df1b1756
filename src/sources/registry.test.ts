// What must hold for every kind of source. A new kind is covered by being in the registry: its examples are made from
// its schemas.
import { describe, expect, it } from 'vitest';
import { elementOf, knownNames, secretFields } from '../api/schema';
import { z } from '../lib/zod';
import { operatingOf } from './operating';
import { kindById, sourceKinds, sourceRead, viewSource } from './registry';
import { sourceCreate, sourcePatch } from './write';

interface Json {
  type?: string | string[];
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  enum?: string[];
  const?: string;
  names?: string[];
  minimum?: number;
  secret?: true;
}
type Filled = Record<string, unknown>;

const kinds = sourceKinds.map((kind) => [kind.id, kind] as const);
const jsonOf = (schema: z.ZodMiniType, metadata: typeof knownNames | typeof secretFields): Json =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    metadata,
    // A list that is read element by element has no form in JSON Schema of its own.
    override: ({ zodSchema, jsonSchema }) => {
      const element = elementOf(zodSchema as unknown as z.ZodMiniType);
      if (element) Object.assign(jsonSchema, { type: 'array', items: jsonOf(element, metadata) });
    },
  }) as Json;

/** A value in which everything is set; strings tell where they stand. Of alternatives all objects are united. */
function fill(schema: Json, flag: boolean, path = ''): unknown {
  const options = (schema.anyOf ?? [schema]).filter((option) => option.type !== 'null');
  const [option = schema] = options;
  if (option.properties) {
    const properties = options.flatMap((each) => Object.entries(each.properties ?? {}));
    return Object.fromEntries(properties.map(([key, value]) => [key, fill(value, flag, `${path}.${key}`)]));
  }
  if (option.items) return [fill(option.items, flag, `${path}[]`)];
  if (option.secret) return `SECRET ${path}`;
  if (option.const ?? option.enum ?? option.names) return option.const ?? (option.enum ?? option.names)?.[0];
  const types = [option.type].flat();
  if (types.includes('boolean')) return flag;
  if (types.includes('number') || types.includes('integer')) return option.minimum ?? 7;
  return `text ${path}`;
}

const full = (kind: (typeof sourceKinds)[number], flag = true) =>
  fill(jsonOf(kind.read, knownNames), flag) as Filled;

const createOf = (id: string, flag = true) =>
  (fill(jsonOf(sourceCreate, secretFields), flag) as Record<string, Filled>)[id];

const formOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
const isOdd = (stranger: unknown, value: unknown) => formOf(stranger) !== formOf(value);
const isHolder = (value: unknown) => typeof value === 'object' && value !== null;

describe('the registry', () => {
  it('has each kind once', () => {
    const ids = sourceKinds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, kind] of kinds) expect(kindById(id)).toBe(kind);
    expect(kindById('redis')).toBeUndefined();
  });

  it('has the kinds that can be read, made and changed', () => {
    const ids = sourceKinds.map(({ id }) => id).toSorted();
    const changeable = sourceKinds.filter(({ patches }) => patches).map(({ id }) => id);
    const keys = (shape: object) => Object.keys(shape).filter((key) => key !== 'validateSamples');
    expect(keys(sourceRead.shape).toSorted()).toEqual(ids);
    expect(keys(sourceCreate.shape).toSorted()).toEqual(ids);
    expect(keys(sourcePatch.shape).toSorted()).toEqual(changeable.toSorted());
  });
});

describe('a source', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['bodies that are all null', { kafka: null, postgres: null, redis: null }],
    ['an body that is no object', { redis: 'yes', kafka: 7 }],
  ])('of %s has an unknown kind', (_, given) => {
    const source = given && z.parse(sourceRead, given);
    expect(viewSource(source)).toEqual({
      id: 'unknown',
      kind: undefined,
      body: undefined,
      label: 'unknown',
      variant: undefined,
      headline: undefined,
    });
  });

  it('of a kind newer than this program keeps its name and what is in it', () => {
    const source = z.parse(sourceRead, { kafka: null, redis: { url: 'redis.example.com' } });
    expect(viewSource(source)).toMatchObject({
      id: 'redis',
      kind: undefined,
      label: 'redis',
      body: { url: 'redis.example.com' },
    });
  });

  it('of a known kind is not mistaken for a stranger beside it', () => {
    const source = z.parse(sourceRead, { context: { some: 'thing' }, kinesis: { streamName: 'orders' } });
    expect(viewSource(source)).toMatchObject({ id: 'kinesis', label: 'Kinesis', headline: 'orders' });
    expect(viewSource({ context: {}, kinesis: {} })).toMatchObject({ id: 'kinesis' });
  });
});

describe('the address of a MongoDB', () => {
  const uriOf = (uri: string) => {
    const { body } = viewSource(z.parse(sourceRead, { mongodb: { uri } }));
    return { uri: (body as { uri: string }).uri, hosts: kindById('mongodb')?.hosts(body) };
  };

  it.each([
    ['mongodb://db.example.com:27017/shop', 'mongodb://db.example.com:27017/shop', ['db.example.com:27017']],
    ['mongodb+srv://c0.example.net', 'mongodb+srv://c0.example.net', ['c0.example.net']],
    ['mongodb+srv://me:hunter2@c0.example.net/?w=1', 'mongodb+srv://c0.example.net/?w=1', ['c0.example.net']],
    ['mongodb://me:hun%40ter2@a:1,b:2/db', 'mongodb://a:1,b:2/db', ['a:1', 'b:2']],
    ['mongodb://me@a/db?authSource=x@y', 'mongodb://a/db?authSource=x@y', ['a']],
    ['mongodb+srv://[REDACTED]@c0.example.net', 'mongodb+srv://c0.example.net', ['c0.example.net']],
  ])('is shown without the credentials in it: %s', (given, uri, hosts) => {
    expect(uriOf(given)).toEqual({ uri, hosts });
  });
});

describe('what servers say that is odd', () => {
  it.each([
    'mongodb://me:hun@ter2@db.example.com/shop',
    'mongodb://me:hun/ter2@db.example.com/shop',
    'MongoDB://me:hunter2@db.example.com/shop',
  ])('the address of a MongoDB is shown without credentials that were not encoded: %s', (uri) => {
    const { body } = viewSource(z.parse(sourceRead, { mongodb: { uri } }));
    expect(JSON.stringify(body)).not.toMatch(/hun|ter2/);
  });

  it.each(['kafka', 'mongodb'])('%s has no addresses when the server names none', (id) => {
    expect(kindById(id)?.hosts({})).toEqual([]);
  });

  it('a start of a Kinesis pipe that is no time we can count does not break the page', async () => {
    const details = await kindById('kinesis')?.loadDetails();
    const source = { iteratorType: 'AT_TIMESTAMP', timestamp: 1_774_872_000_000_000 };
    expect(details?.(source).facts.length).toBeGreaterThan(0);
  });
});

describe.each(kinds)('%s', (id, kind) => {
  const names = jsonOf(kind.read, knownNames).properties?.['type'];
  const known = names && (names.anyOf ?? [names]).flatMap((option) => option.names ?? []);

  it('says what it is, where to read on, and can be drawn', () => {
    expect(kind.label).toMatch(/\S/);
    expect(kind.docsUrl).toMatch(/^https:\/\/clickhouse\.com\/docs\//);
    expect(kind.icon).toBeDefined();
  });

  it('names every flavour that the API has, and no other', () => {
    expect(Object.keys(kind.variants).toSorted()).toEqual([...(known ?? [])].toSorted());
  });

  it('counts replicas of its own, or shares the compute of a database', () => {
    expect(kind.scales).toBe(kind.family !== 'database');
    expect(kind.resyncs && kind.family !== 'database').toBe(false);
  });

  it('has a change log to fall behind of, if it can be loaded again', () => {
    const changeLog = operatingOf(id)?.changeLog;
    expect(changeLog !== undefined).toBe(kind.resyncs);
    expect(changeLog?.grows !== undefined).toBe(kind.tellsLogSize);
  });

  it('is recognised, with a label, a headline and addresses', () => {
    const view = viewSource(z.parse(sourceRead, { [id]: full(kind) }));
    expect(view).toMatchObject({ id, kind });
    expect(view.label).toBe(known ? kind.variants[known[0] ?? ''] : kind.label);
    expect(view.headline).toMatch(/text \./);
    expect(kind.hosts(view.body).join()).toMatch(/text \./);
  });

  it('lists the tables it replicates, if it is a database', () => {
    const rows = kind.tables(z.parse(kind.read, full(kind)));
    expect(rows.length > 0).toBe(kind.family === 'database');
    for (const row of rows) {
      expect(row.source).toMatch(/^text \S+\.text \S+$/);
      expect(row.target).toMatch(/^text /);
      expect(row.engine).toBe('MergeTree');
    }
  });

  it('can be viewed when the server says nothing of it', async () => {
    const view = viewSource(z.parse(sourceRead, { [id]: {} }));
    expect(view).toMatchObject({ id, kind, headline: undefined });
    expect(view.label).toMatch(/\S/);
    expect(kind.tables(view.body)).toEqual([]);
    const details = await kind.loadDetails();
    expect(details(view.body).facts.every(({ label }) => label !== '')).toBe(true);
  });

  it('drops its credentials and whatever else it does not know', () => {
    const body = { ...createOf(id), colour: 'red' };
    expect(JSON.stringify(body)).toContain('SECRET');
    const read = z.parse(kind.read, body);
    expect(JSON.stringify(read)).not.toContain('SECRET');
    expect(read).not.toHaveProperty('colour');
  });

  it('keeps names that are newer than this program', async () => {
    expect(JSON.stringify(jsonOf(kind.read, knownNames))).not.toMatch(/"(enum|const)":/);
    const renew = (value: Json): Json =>
      JSON.parse(
        JSON.stringify(value, (key, part: unknown) => (key === 'names' ? ['brand-new'] : part)),
      ) as Json;
    const example = fill(renew(jsonOf(kind.read, knownNames)), true) as Filled;
    expect(JSON.stringify(example)).toContain('brand-new');
    const read = z.parse(kind.read, example);
    expect(read).toEqual(example);
    const view = viewSource(z.parse(sourceRead, { [id]: example }));
    expect(view.label).toBe(known ? 'brand-new' : kind.label);
    const details = await kind.loadDetails();
    expect(JSON.stringify(details(view.body))).toContain('brand-new');
  });

  it('reads a missing, null or oddly typed field as absent, and keeps the rest', () => {
    const example = full(kind);
    for (const stranger of [undefined, null, { an: 'object' }, 'a text', 7, true, [[1]]]) {
      const odd = Object.entries(example).filter(([, value]) => isOdd(stranger, value));
      expect(odd.length).toBeGreaterThan(0);
      for (const [key] of odd) {
        const { [key]: _, ...rest } = example;
        const read = z.parse(kind.read, { ...example, [key]: stranger }) as Filled;
        expect({ ...read, [key]: read[key] ?? undefined }).toEqual(rest);
      }
    }
  });

  it('loses no more than one field when something odd stands deeper', () => {
    const example = full(kind);
    const holders = Object.entries(example).filter(([, value]) => isHolder([value].flat()[0]));
    for (const [key, value] of holders) {
      const holder = [value].flat()[0] as Filled;
      for (const inner of Object.keys(holder)) {
        const odd = { ...holder, [inner]: { an: 'object' } };
        const { [inner]: _, ...kept } = holder;
        const read = z.parse(kind.read, { ...example, [key]: Array.isArray(value) ? [odd] : odd });
        expect(read).toEqual({ ...example, [key]: Array.isArray(value) ? [kept] : kept });
      }
    }
  });

  it('tells its facts under labels, none twice, none empty', async () => {
    const details = await kind.loadDetails();
    for (const flag of [true, false]) {
      const { facts } = details(z.parse(kind.read, full(kind, flag)));
      const labels = facts.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.trim() === '')).toEqual([]);
      expect(facts.filter(({ value }) => value === '')).toEqual([]);
      expect(facts.filter(({ value }) => value !== undefined).length).toBeGreaterThan(3);
    }
  });

  it('tells no secret, even when the server sends them back', async () => {
    const view = viewSource(z.parse(sourceRead, { [id]: createOf(id) }));
    const details = await kind.loadDetails();
    const told = JSON.stringify([details(view.body), view, kind.tables(view.body), kind.hosts(view.body)]);
    expect(told).not.toContain('SECRET');
  });
});
