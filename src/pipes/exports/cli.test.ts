import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedExamples } from '../../mock/examples/published';
import type { PipeCreateBody } from '../writeEndpoints';
import { toCli } from './cli';
import { callOf, hasShell } from './testing/shellRun';
import { anyBody, fullBody, KINDS, MARKER, secretValues } from './testing/bodies';

const service = 'svc-1';
const { kafka, s3, azureBlob, postgres, mysql, mongodb, kinesis } = publishedExamples;
const command = (body: PipeCreateBody) => toCli(body, { service }).command;
const notes = (body: PipeCreateBody) => toCli(body, { service }).notes;

describe('a note', () => {
  const stream = (change: object): PipeCreateBody => ({
    ...kafka,
    source: { kafka: { ...kafka.source.kafka, ...change } },
  });
  const into = (change: object): PipeCreateBody => ({
    ...stream({ offset: { strategy: 'from_latest' } }),
    destination: { ...kafka.destination, ...change },
  });

  it.each([
    [{ ...kafka, source: {} }, 'source: the draft has none yet.'],
    [kafka, 'source.kafka.offset: the draft has none, clickhousectl sends from_beginning.'],
    [into({ table: undefined }), 'destination.table: clickhousectl requires --table.'],
    [
      into({ managedTable: false }),
      'destination.managedTable: clickhousectl sends a table definition all the same.',
    ],
    [
      into({ columns: [{ name: 'a:b', type: 'String' }] }),
      'destination.columns: a:b is left out, clickhousectl takes no colon in a name.',
    ],
    [
      stream({ offset: { strategy: 'from_latest' }, schemaRegistry: { url: 'https://r' } }),
      'source.kafka.schemaRegistry.credentials: the draft has none, clickhousectl sends empty ones.',
    ],
    [
      { ...kinesis, settings: { streaming_max_insert_wait_ms: 500 } },
      'settings: clickhousectl may add kafka_read_committed to them, which the server takes for Kafka only.',
    ],
    [azureBlob, 'source.objectStorage.url: clickhousectl requires one and sends it even if it is empty.'],
    [
      { ...s3, source: { objectStorage: { ...s3.source.objectStorage, type: 'cloudflarer2' as const } } },
      'source.objectStorage.accessKey: clickhousectl takes access keys for s3, gcs and dospaces only.',
    ],
    [
      { ...mongodb, source: { mongodb: { ...mongodb.source.mongodb, credentials: undefined } } },
      'source.mongodb.credentials: clickhousectl requires --username and --password.',
    ],
  ])('%#', (body, note) => {
    expect(notes(body as PipeCreateBody)).toEqual([note]);
  });

  it.each(['postgres', 'mysql'] as const)('says that %s has a login or a role', (kind) => {
    const role = { authentication: 'IAM_ROLE', iamRole: 'arn:aws:iam::1:role/reader' };
    const { source, ...rest } = publishedExamples[kind];
    const [sourceBody] = Object.values(source);
    const body = { ...rest, source: { [kind]: { ...sourceBody, ...role } } } as PipeCreateBody;
    expect(notes(body)).toEqual([
      `source.${kind}.credentials is left out: clickhousectl takes no login with a role.`,
    ]);
    expect(command(body)).not.toMatch(/--username|--password|PASSWORD/);
  });

  it('names what a database pipe has no flags for', () => {
    expect(notes({ ...fullBody('mysql'), name: 'x' })).toEqual(
      [
        'destination.table',
        'destination.managedTable',
        'destination.tableDefinition',
        'destination.columns',
        'fieldMappings',
        'scaling',
        'settings',
      ].map((path) => `${path} is left out: clickhousectl has no flag for it.`),
    );
  });

  it('is not needed where the command says it all', () => {
    const bodies = [s3, kinesis, postgres, mysql, mongodb, publishedExamples.bigquery, publishedExamples.gcs];
    expect(bodies.flatMap(notes)).toEqual([]);
    expect(notes(into({}))).toEqual([]);
  });
});

describe('tables', () => {
  const mapped = (tableMapping: object): string => {
    const {
      tableMappings: [first],
    } = postgres.source.postgres;
    const source = {
      postgres: { ...postgres.source.postgres, tableMappings: [{ ...first, ...tableMapping }] },
    };
    return /--table-mapping\S* .*/.exec(command({ ...postgres, source } as PipeCreateBody))?.[0] ?? '';
  };

  it.each([
    [{}, '--table-mapping public.users:public_users \\'],
    [{ sourceTable: 'a.b' }, '--table-mapping public.a.b:public_users \\'],
    [
      { sourceSchemaName: 'a.b' },
      `--table-mapping-json '{"sourceSchemaName":"a.b","sourceTable":"users","targetTable":"public_users"}' \\`,
    ],
    [
      { sourceTable: 'a:b' },
      `--table-mapping-json '{"sourceSchemaName":"public","sourceTable":"a:b","targetTable":"public_users"}' \\`,
    ],
    [
      { sortingKeys: ['id'] },
      `--table-mapping-json '{"sourceSchemaName":"public","sourceTable":"users","targetTable":"public_users"}' \\`,
    ],
    [
      { useCustomSortingKey: true, sortingKeys: ['id'] },
      `--table-mapping-json '{"sourceSchemaName":"public","sourceTable":"users","targetTable":"public_users",` +
        `"useCustomSortingKey":true,"sortingKeys":["id"]}' \\`,
    ],
  ])('with %j', (change, expected) => {
    expect(mapped(change)).toBe(expected);
  });
});

describe.each(['bash'].filter(hasShell))('in %s', () => {
  const run = (body: PipeCreateBody) =>
    callOf('clickhousectl', command(body), secretValues(body)).call?.args ?? [];

  it('hands files over as what is in them', () => {
    const credentials = { certificate: '-----BEGIN CERTIFICATE-----\nMII', privateKey: MARKER };
    const source = { kafka: { ...kafka.source.kafka, credentials, caCertificate: `it's` } };
    const args = run({ ...kafka, source });
    for (const [flag, content] of [
      ['--client-certificate', credentials.certificate],
      ['--client-key', MARKER],
      ['--ca-certificate', `it's`],
    ] as const) {
      expect(args[args.indexOf(flag) + 1]).toBe(content);
    }
  });

  it('decodes key files, which the tool encodes', () => {
    const file = JSON.stringify({ type: 'service_account', private_key: 'a\n' });
    const { gcs } = publishedExamples;
    const source = { objectStorage: { ...gcs.source.objectStorage, serviceAccountKey: btoa(file) } };
    const args = run({ ...gcs, source });
    expect(args[args.indexOf('--service-account-file') + 1]).toBe(file);
  });

  it.each(KINDS)('every text of any %s pipe arrives as it is, or a note says which does not', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        const args = run(body);
        expect(args.slice(0, 4)).toEqual([
          'cloud',
          'clickpipe',
          'create',
          kind === 'objectStorage' ? 'object-storage' : kind,
        ]);
        const noted = notes(body).map((note) => note.split(/:? /)[0] ?? '');
        for (const [path, text] of textsOf(body)) {
          if (noted.some((each) => path.startsWith(each)) || IMPLIED.test(path)) continue;
          const sent = path.includes('serviceAccount') ? atob(text) : text;
          const json = JSON.stringify(sent).slice(1, -1);
          expect([path, sent, args.some((arg) => arg.includes(sent) || arg.includes(json))]).toEqual([
            path,
            sent,
            true,
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** Fields that the tool knows without being told, and keys that the server would ignore. */
const IMPLIED = /objectStorage\.authentication|schemaRegistry\.authentication|engine\.type|sortingKeys/;

/** Every text in a body with its path. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, path === '' ? key : `${path}.${key}`));
}
