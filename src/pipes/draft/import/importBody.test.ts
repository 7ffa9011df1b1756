import { describe, expect, it } from 'vitest';
import { z } from '../../../lib/zod';
import { publishedExamples } from '../../../mock/examples/published';
import { kafkaWith, pubsubExample, s3With } from '../../../mock/examples/variations';
import { pipeCreateBody, type PipeCreateBody } from '../../writeEndpoints';
import { toCurl } from '../../exports/curl';
import { toJson, toJsonList } from '../../exports/json';
import { replaceSecrets } from '../../exports/secrets';
import { askedFor } from './asks';
import { filled, imported, notesOf, one } from './testing/imported';

const examples = [...Object.values(publishedExamples), pubsubExample] as unknown as PipeCreateBody[];
describe('what our own exports wrote', () => {
  const where = { baseUrl: 'https://api.example.com', org: 'o', service: 's' };
  it.each(examples.map((body) => [body.name, filled(body)] as const))(
    'is imported with its secrets empty and asked for: %s',
    async (_, body) => {
      const { secrets } = replaceSecrets(body);
      expect(secrets.length).toBeGreaterThan(0);
      for (const text of [toJson(body), toCurl(body, where), toJsonList([{ body, owner: 'mine' }])]) {
        const { draft, form, body: built } = await one(text);
        const sent = JSON.stringify(built);
        for (const { variable } of secrets) expect(sent).not.toContain(variable);
        const found = form.check(draft.source);
        const asked = [...found, ...askedFor(draft.notes ?? [], 'source', draft.source, found)]
          .filter(({ severity }) => severity === 'error')
          .map(({ field }) => field);
        expect(asked.length).toBeGreaterThanOrEqual(secrets.length);
        for (const name of asked) expect(draft.source[name]).toBe('');
        expect(z.safeParse(pipeCreateBody, built).success).toBe(false);
        expect(notesOf(draft)).toHaveLength(secrets.length);
      }
    },
  );

  it('is imported whole from a list of commands', async () => {
    const text = examples.map((body) => toCurl(filled(body), where)).join('\n');
    expect((await imported(text)).map(({ body }) => body.name)).toEqual(examples.map(({ name }) => name));
  });

  it('keeps what stands in a command escaped', async () => {
    const body = { ...filled(publishedExamples.kafka), name: 'cost in $ and `ticks` \\ "quoted"' };
    expect((await one(toCurl(body, where))).body.name).toBe(body.name);
  });
});

describe('a placeholder', () => {
  it.each([
    '<TOPIC>',
    '$TOPIC',
    '${TOPIC}',
    '${var.topic}',
    'var.topic',
    '"$TOPIC"',
    '<not returned by the API>',
    ' <topic> ',
  ])('%s leaves its field empty, wherever it stands', async (topics) => {
    const { draft, body } = await one(kafkaWith({ topics, consumerGroup: topics, exactlyOnce: topics }));
    expect(draft.source).toMatchObject({ topics: '', consumerGroup: '', exactlyOnce: '' });
    expect(body.source.kafka).not.toHaveProperty('consumerGroup');
    expect(
      askedFor(draft.notes ?? [], 'source', draft.source, [])
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(['consumerGroup', 'exactlyOnce', 'topics']);
  });

  it('in the middle of an address empties the address, and tells the rest of it', async () => {
    const { mongodb } = publishedExamples.mongodb.source;
    const uri = 'mongodb+srv://<MONGODB_URI_USERINFO>@cluster0.example.net/app';
    const { draft } = await one({ ...publishedExamples.mongodb, source: { mongodb: { ...mongodb, uri } } });
    expect(draft.source['uri']).toBe('');
    expect(notesOf(draft)).toContain(
      'source.mongodb.uri: the placeholder <MONGODB_URI_USERINFO> stood in "mongodb+srv://cluster0.example.net/app". Enter the value.',
    );
  });

  it('is not asked for where the value is not sent, and not repeated where a secret belongs', async () => {
    const { draft } = await one(
      kafkaWith({ iamRole: '<ROLE>', credentials: { username: 'me', password: '$HUNTER2' } }),
    );
    expect(draft.notes).toEqual([
      {
        path: 'source.kafka.credentials.password',
        step: 'connect',
        message: 'a placeholder stood here. Enter the value.',
        asks: { form: 'source', field: 'password' },
      },
      {
        path: 'source.kafka.iamRole',
        step: 'connect',
        message: 'the placeholder <ROLE> stood here. Nothing is sent for it.',
      },
    ]);
  });

  it.each(['pa$$word', 'a<b', '$5', 'x > y', 'variable', '{braces}', '$lower'])(
    'is not seen in %s',
    async (password) => {
      const { draft } = await one(kafkaWith({ credentials: { username: 'me', password } }));
      expect(draft.source['password']).toBe(password);
    },
  );
});

describe('the notes of an import', () => {
  it.each<[string, unknown, string[]]>([
    [
      'a misspelt key',
      kafkaWith({ consumerGruop: 'g' }),
      ['source.kafka.consumerGruop: not known, and left out; did you mean consumerGroup?'],
    ],
    [
      'a key that is not known',
      { ...publishedExamples.kafka, paused: true },
      ['paused: not known here, and left out.'],
    ],
    ['a flavour that is none', kafkaWith({ type: 'nats' }), ['source.kafka.type: "nats" becomes "kafka".']],
    [
      'a second source',
      {
        ...publishedExamples.kafka,
        source: { ...publishedExamples.kafka.source, kinesis: { region: 'eu-west-1' } },
      },
      ['source.kinesis: left out: a pipe has one source, and here it is kafka.'],
    ],
    [
      'a setting of another kind',
      {
        ...publishedExamples.kafka,
        settings: { clickhouse_max_threads: 4, streaming_max_insert_wait_ms: 700 },
      },
      [
        'settings.clickhouse_max_threads: not sent: it does not go with the kind of source or with the other values.',
      ],
    ],
    [
      'a method that is missing',
      s3With({ authentication: null, accessKey: { accessKeyId: 'a', secretKey: 's' } }),
      [
        'source.objectStorage.accessKey: not sent: it does not go with the kind of source or with the other values.',
      ],
    ],
    [
      'a number in the place of a text',
      { ...filled(publishedExamples.postgres), name: 8 },
      ['name: left out: 8 is not a text.'],
    ],
    [
      'a list that is a text',
      {
        ...publishedExamples.kafka,
        destination: { ...publishedExamples.kafka.destination, roles: 'reader' },
      },
      ['destination.roles: of another type than it should be, and taken as a list of one.'],
    ],
    [
      'a value that was filled in',
      { ...publishedExamples.kafka, destination: { table: 't', columns: [{ name: 'a', type: 'String' }] } },
      [
        'destination.managedTable: not given; true is sent.',
        'destination.tableDefinition.engine.type: not given; "MergeTree" is sent.',
      ],
    ],
    [
      'a flavour that is an empty text',
      {
        ...publishedExamples.s3,
        source: { objectStorage: { ...publishedExamples.s3.source.objectStorage, type: '' } },
      },
      [
        'source.objectStorage.accessKey.secretKey: a placeholder stood here. Enter the value.',
        'source.objectStorage.type: not given; "s3" is sent.',
      ],
    ],
    [
      'a setting that is a text',
      { ...publishedExamples.kafka, settings: { streaming_max_insert_wait_ms: 'soon' } },
      ['settings.streaming_max_insert_wait_ms: left out: "soon" is not a number.'],
    ],
    [
      'what only answers have',
      {
        ...publishedExamples.kafka,
        id: 'x',
        state: 'Running',
        scaling: { replicas: 0, replicaCpuMillicores: 0 },
      },
      ['id, state: told by the API and not part of a request; left out.'],
    ],
  ])('name %s', async (_, body, notes) => {
    expect(notesOf((await one(body)).draft)).toEqual(notes);
  });

  it('name a mode that BigQuery has not, and a key that is written twice', async () => {
    const { bigquery } = publishedExamples.bigquery.source;
    const body = filled({
      ...publishedExamples.bigquery,
      source: { bigquery: { ...bigquery, settings: { replicationMode: 'cdc_only' } } },
    });
    const text = JSON.stringify(body).replace('"name":', '"name":"other","name":');
    expect(notesOf((await one(text)).draft)).toEqual([
      'name: written more than once; the last value is taken.',
      'source.bigquery.settings.replicationMode: "cdc_only" becomes "snapshot".',
    ]);
  });

  it('tell no value that may be a secret', async () => {
    const marker = 'hunter2-never-to-be-seen';
    const body = kafkaWith({
      credentials: { username: 'me', password: { was: marker }, passwrd: marker, secretKey: marker },
      brokers: [`https://me:${marker}@b.example.com:9092`],
      caCertificate: `-----BEGIN PRIVATE KEY-----${marker}`,
      apiKey: marker,
    });
    const { draft } = await one({ ...body, settings: { [`x`]: marker } });
    expect(draft.notes?.length).toBeGreaterThan(3);
    expect(JSON.stringify(draft.notes)).not.toContain(marker);
  });

  it('say what is the same for many rows once', async () => {
    const { postgres } = publishedExamples.postgres.source;
    const tableMappings = Array.from({ length: 3 }, (_, index) => ({
      ...postgres.tableMappings[0],
      targetTable: `t${index}`,
      colour: 'red',
    }));
    const { draft } = await one({
      ...filled(publishedExamples.postgres),
      source: { postgres: { ...postgres, credentials: { username: 'u', password: 'p' }, tableMappings } },
    });
    expect(notesOf(draft)).toEqual([
      'source.postgres.tableMappings[0].colour: not known here, and left out. The same in 2 other places.',
    ]);
  });
});
