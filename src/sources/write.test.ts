import { describe, expect, it } from 'vitest';
import { secretFields } from '../api/schema';
import { z } from '../lib/zod';
import { sourceCreate, sourceDiscovery, sourcePatch } from './write';

const SECRET_NAMES = [
  'password',
  'secretKey',
  'connectionString',
  'privateKey',
  'serviceAccountFile',
  'serviceAccountKey',
];

interface Json {
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  secret?: true;
}

/** `[path, is it marked]` of every leaf; alternatives are united. */
function leavesOf(schema: Json, path = ''): [path: string, marked: boolean][] {
  const parts = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  if (parts.length > 0) return parts.flatMap((part) => leavesOf(part, path));
  if (!schema.properties) return [[path, schema.secret === true]];
  return Object.entries(schema.properties).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`));
}

const json = (schema: z.ZodMiniType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: secretFields }) as Json;

describe.each([
  ['create', sourceCreate],
  ['patch', sourcePatch],
  ['discovery', sourceDiscovery],
])('the source of a %s', (_, schema) => {
  const leaves = leavesOf(json(schema));

  it('has every secret marked, and nothing else', () => {
    const byName = leaves.filter(([path]) => SECRET_NAMES.includes(path.split('.').at(-1) ?? ''));
    const marked = leaves.filter(([, isMarked]) => isMarked);
    expect(byName.length).toBeGreaterThan(0);
    expect(marked).toEqual(byName.map(([path]) => [path, true]));
  });

  it('takes no secret that is empty: unset means left out', () => {
    const [kind = ''] = Object.keys(schema.shape);
    const credentials = { username: 'reader', password: '' };
    const { error } = z.safeParse(schema, { [kind]: { credentials } });
    expect(error?.issues.map(({ path }) => path.slice(0, 2).join('.'))).toContain(`${kind}.credentials`);
  });
});

describe('the secrets of a create', () => {
  it('are these', () => {
    const marked = leavesOf(json(sourceCreate)).filter(([, isMarked]) => isMarked);
    expect(marked.map(([path]) => path)).toEqual([
      '.kafka.credentials.password',
      '.kafka.credentials.secretKey',
      '.kafka.credentials.connectionString',
      '.kafka.credentials.privateKey',
      '.kafka.schemaRegistry.credentials.password',
      '.kinesis.accessKey.secretKey',
      '.pubsub.serviceAccountKey.serviceAccountFile',
      '.objectStorage.connectionString',
      '.objectStorage.accessKey.secretKey',
      '.objectStorage.serviceAccountKey',
      '.postgres.credentials.password',
      '.mysql.credentials.password',
      '.mongodb.credentials.password',
      '.bigquery.credentials.serviceAccountFile',
    ]);
  });
});
