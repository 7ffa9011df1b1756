// The law of imports: a body comes through as it was, or every difference is named, or it is refused with a sentence.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/jsonPaths';
import { z } from '../../../lib/zod';
import { publishedExamples } from '../../../mock/examples/published';
import { pubsubExample } from '../../../mock/examples/variations';
import { pipeCreateBody } from '../../writeEndpoints';
import { fullBody, KINDS } from '../../exports/testing/bodies';
import { draftToBody } from '../draft';
import { pastedBodies } from './bodies';
import { kindOfBody, RefusedBody } from './given';
import { importBody } from './importBody';

const plain: readonly unknown[] = [...Object.values(publishedExamples), pubsubExample];
/** With every field there is, those too that do not go together. */
const full: readonly unknown[] = [
  ...KINDS.map((kind) => fullBody(kind)),
  ...[1, 2, 3].map((choice) => fullBody('kafka', choice)),
];
const examples = [...plain, ...full];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

/** Changes the value at a path; `undefined` takes it away. */
function changed(
  value: unknown,
  path: Path,
  change: (old: unknown, key: string | number) => [key: string | number, value: unknown],
): unknown {
  const [head, ...rest] = path;
  if (head === undefined || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string | number, unknown] => {
    if (key !== String(head)) return [key, each];
    return rest.length === 0 ? change(each, key) : [key, changed(each, rest, change)];
  });
  const left = entries.filter(([, each]) => each !== undefined);
  return Array.isArray(value) ? left.map(([, each]) => each) : Object.fromEntries(left);
}

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    'x',
    'a,b',
    42,
    0,
    -1,
    1.5,
    true,
    false,
    [],
    {},
    ['x'],
    [null],
    { x: 1 },
    [[1]],
    'true',
    '7',
    'kafka',
    'PLAIN',
    'cdc',
    'constructor',
    '__proto__',
    1e21,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

interface Change {
  what: string;
  at: number;
  value: unknown;
  key: string;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('drop', 'null', 'retype', 'text', 'rename', 'add', 'swap', 'number'),
  at: fc.nat(),
  value: anyValue,
  key: fc.constantFrom(
    'extra',
    'startPaused',
    'toString',
    '__proto__',
    'a b',
    'type',
    'username',
    'sortingKeys',
    'name',
    'settings',
    'authentication',
    'clickhouse_max_threads',
  ),
});

const enums = [
  'PLAIN',
  'SCRAM-SHA-256',
  'IAM_ROLE',
  'IAM_USER',
  'MUTUAL_TLS',
  'basic',
  'cdc',
  'snapshot',
  'cdc_only',
  'kafka',
  'msk',
  'confluent',
  's3',
  'gcs',
  'azureblobstorage',
  'pulsar',
  'MergeTree',
  'ReplacingMergeTree',
  'JSONEachRow',
  'Avro',
  'CSV',
  'LATEST',
  'AT_TIMESTAMP',
  'timestamp',
  'from_timestamp',
];

function mutated(body: unknown, { what, at, value, key }: Change): unknown {
  const paths = pathsIn(body);
  const path = paths[at % paths.length] ?? [];
  return changed(body, path, (old, name) => {
    switch (what) {
      case 'drop':
        return [name, undefined];
      case 'null':
        return [name, null];
      case 'retype':
        return [name, value];
      case 'text':
        return [name, String(old)];
      case 'number':
        return [name, at];
      case 'rename':
        return [typeof name === 'number' ? name : misspelt(String(name), at), old];
      case 'swap':
        return [name, typeof old === 'string' ? enums[at % enums.length] : old];
      default:
        return typeof old === 'object' && old !== null && !Array.isArray(old)
          ? [name, { ...old, [key]: value }]
          : [name, old];
    }
  });
}

function misspelt(name: string, at: number): string {
  const cut = at % (name.length + 1);
  return name.slice(0, cut) + name.slice(cut + 1);
}

/** Null, and what holds nothing else. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

/** Every place where two bodies differ, found without the help of what is tested. */
function placesOfDifference(one: unknown, other: unknown, path: string[] = []): string[][] {
  if (isNothing(one) && isNothing(other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other) ? [] : [path];
  }
  if (Array.isArray(one) !== Array.isArray(other)) return [path];
  const [left, right] = [one, other].map((each) =>
    Array.isArray(each) ? each.filter((element) => !isNothing(element)) : each,
  ) as Record<string, unknown>[];
  if (Array.isArray(left) && Array.isArray(right) && left.length !== right.length) return [path];
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  const own = (object: Record<string, unknown> | undefined, key: string) =>
    object && Object.hasOwn(object, key) ? object[key] : undefined;
  return [...keys].flatMap((key) => placesOfDifference(own(left, key), own(right, key), [...path, key]));
}

const isUnder = (path: readonly string[], above: readonly string[]) =>
  above.every((key, index) => path[index] === key);

const counts = { tried: 0, refused: 0, same: 0, named: 0 };

/** A note may be about several keys; a comma in quotes is one of a key. */
const pathsOfNote = (path: string) => path.split(/, (?=(?:[^"]*"[^"]*")*[^"]*$)/);

/** What is wrong with the import of a body; undefined if nothing is. */
async function faultOf(raw: unknown): Promise<unknown> {
  counts.tried += 1;
  let pasted;
  let kind;
  try {
    [pasted] = pastedBodies(JSON.stringify(raw));
    kind = kindOfBody(pasted?.raw);
  } catch (error) {
    counts.refused += 1;
    const isSentence = error instanceof RefusedBody && /^[A-Z].*\.$/s.test(error.message);
    return isSentence ? undefined : { raw, error };
  }
  const loaded = await kind.loadForm?.();
  if (!loaded || !pasted) return { raw, error: 'There is no form.' };
  const draft = importBody('s', pasted.raw, kind, loaded.form, pasted.repeated);
  // What a step asks before it is left, on any draft.
  loaded.form.check(draft.source);
  const built: unknown = draftToBody(draft, loaded.form, kind.family);
  const issues = z.safeParse(pipeCreateBody, built).error?.issues ?? [];
  const asked = issues.map(({ path }) => path.map(String));
  const notes = (draft.notes ?? []).flatMap(({ path }) => pathsOfNote(path).map(keysOf));
  // The same said of several elements of a list is one note.
  const anyIndex = (path: readonly string[]) => path.map((key) => (/^\d+$/.test(key) ? '#' : key));
  const differing = placesOfDifference(pasted.raw, built);
  const unnamed = differing.filter(
    (path) =>
      !notes.some(
        (note) => isUnder(anyIndex(path), anyIndex(note)) || isUnder(anyIndex(note), anyIndex(path)),
      ) && !asked.some((issue) => isUnder(issue, path) || isUnder(path, issue)),
  );
  counts[differing.length === 0 ? 'same' : 'named'] += 1;
  return unnamed.length === 0 ? undefined : { unnamed, raw, notes: draft.notes, built };
}

describe('an imported body', () => {
  afterAll(() => {
    console.info(
      `import: ${counts.tried} bodies tried; ${counts.same} came through as they were, ${counts.named} with notes, ${counts.refused} refused`,
    );
  });

  it('comes through, or is named, or is refused: every value retyped, and dropped, nulled or misspelt', async () => {
    const values = ['x', 7, true, [], ['x'], { x: 1 }, '<NAME>', '$NAME', '${var.name}', 'var.name'];
    const changes = ['drop', 'null', 'text', 'rename', 'swap'];
    for (const [index, body] of examples.entries()) {
      for (const [at] of pathsIn(body).entries()) {
        // In turns: the bodies have most of their fields alike.
        const what = plain.includes(body) ? (changes[(index + at) % changes.length] ?? '') : 'rename';
        expect(await faultOf(mutated(body, { what, at, value: null, key: '' }))).toBeUndefined();
        const value = values[at % values.length];
        expect(await faultOf(mutated(body, { what: 'retype', at, value, key: '' }))).toBeUndefined();
      }
    }
    expect(counts.tried).toBeGreaterThan(1500);
    expect(Math.min(counts.refused, counts.same, counts.named)).toBeGreaterThan(10);
  }, 120_000);

  it('keeps that law under several changes at once', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(examples.length - 1),
        fc.array(anyChange, { minLength: 1, maxLength: 4 }),
        async (index, changes) => {
          expect(await faultOf(changes.reduce(mutated, examples[index]))).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('keeps it for any JSON at all', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const body = { source: { kafka: value, postgres: value }, destination: value, name: value };
        expect(await faultOf(body)).toBeUndefined();
      }),
    );
  });
});
