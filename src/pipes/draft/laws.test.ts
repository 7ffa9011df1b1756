// Laws that every kind of source keeps, from the form to the cloud and back.
import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { createMockCloud } from '../../mock/cloud';
import { publishedExamples } from '../../mock/examples/published';
import { pubsubExample } from '../../mock/examples/variations';
import type { FormValues } from '../../sources/form';
import { sourceKinds } from '../../sources/registry';
import { pipeCreateBody, type PipeCreateBody } from '../writeEndpoints';
import { toCli } from '../exports/cli';
import { toCurl } from '../exports/curl';
import { toJson } from '../exports/json';
import { toTerraform } from '../exports/terraform';
import { meaningOf } from '../states';
import { pipe as pipeSchema, type Pipe } from '../wire';
import { draftFromPipe } from './clone';
import { draftFromBody, draftToBody } from './draft';

/** Base64, as key files have to be. */
const MARKER = 'HunterTwoNeverToBeSeen22';
const bodies = [...Object.values(publishedExamples), pubsubExample] as unknown as PipeCreateBody[];

/** A cloud whose clock the test moves, and a way to call it. */
function cloud() {
  let now = Date.UTC(2026, 2, 1);
  const mock = createMockCloud({ now: () => now });
  const call = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; text: string }> => {
    // Far apart enough for the rate limit.
    now += 2_000;
    const answer = await mock.fetch(
      new Request(`http://cloud${path}`, {
        method,
        headers: {
          Authorization: `Basic ${btoa('demo-laws:x')}`,
          'Content-Type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    return { status: answer.status, text: await answer.text() };
  };
  return { call, pass: (ms: number) => (now += ms) };
}

async function service(call: ReturnType<typeof cloud>['call']): Promise<string> {
  const result = async (path: string) =>
    (JSON.parse((await call('GET', path)).text) as { result: { id: string }[] }).result;
  const org = (await result('/v1/organizations'))[0]?.id ?? '';
  const first = (await result(`/v1/organizations/${org}/services`))[0]?.id ?? '';
  return `/v1/organizations/${org}/services/${first}/clickpipes`;
}

const readPipe = (text: string): Pipe =>
  z.parse(pipeSchema, (JSON.parse(text) as { result: unknown }).result);

describe.each(sourceKinds)('$id', (kind) => {
  const examples = bodies.filter((body) => Object.hasOwn(body.source, kind.id));

  it('has an example, a form, and comes from its body as it was', async () => {
    expect(examples.length).toBeGreaterThan(0);
    const { form } = (await kind.loadForm?.()) ?? { form: undefined };
    for (const body of examples) {
      if (!form) throw new Error('There is no form.');
      const draft = draftFromBody('s', kind.id, undefined, body, form);
      expect(form.check(draft.source).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(draftToBody(draft, form, kind.family)).toEqual(body);
      expect(z.safeParse(pipeCreateBody, body).success).toBe(true);
    }
  });

  it('is created, comes to rest, and reads back as the example with its secrets blank', async () => {
    const { form } = (await kind.loadForm?.()) ?? { form: undefined };
    if (!form) throw new Error('There is no form.');
    for (const body of examples) {
      const { call, pass } = cloud();
      const list = await service(call);
      const marked = withMarkedSecrets(body, form.secrets);
      const created = await call('POST', list, marked);
      expect(created).toMatchObject({ status: 200 });
      pass(3_600_000);
      const read = await call('GET', `${list}/${readPipe(created.text).id}`);
      for (const { text } of [created, read, await call('GET', list)]) expect(text).not.toContain(MARKER);
      const pipe = readPipe(read.text);
      expect(meaningOf(pipe.state).settling).toBe(false);
      expect(['Running', 'Completed']).toContain(pipe.state);

      const original = draftFromBody('s', kind.id, undefined, body, form);
      const copy = draftFromPipe('s', pipe, kind, form);
      const blank = Object.fromEntries(form.secrets.map((name) => [name, '']));
      expect(withoutDefaults(copy.source, original.source)).toEqual(
        withoutDefaults({ ...original.source, ...blank, ...writeOnly }, original.source),
      );
    }
  });

  it('shows no secret in any export', () => {
    for (const body of examples) {
      const marked = withMarkedSecrets(body, [
        'password',
        'secretKey',
        'connectionString',
        'serviceAccountKey',
        'serviceAccountFile',
      ]);
      const where = { org: 'o', service: 's' };
      const texts = [
        toJson(marked),
        toCurl(marked, { ...where, baseUrl: 'https://api.example.com' }),
        JSON.stringify(toCli(marked, where)),
        JSON.stringify(toTerraform(marked, where)),
      ];
      for (const text of texts) expect(text).not.toContain(MARKER);
    }
  });
});

/** Values that the API takes and does not tell again, secret or not (api-notes 10.2): user names, Azure's place. */
const writeOnly: FormValues = { username: '', accessKeyId: '', azureContainerName: '', path: '' };

/** What the server fills in by itself, where the example left it open, does not count as a difference. */
function withoutDefaults(values: FormValues, original: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => original[name] !== '' || name in writeOnly)
      .filter(([name]) => name !== 'tables' && !(name in writeOnly)),
  );
}

/** The body with a marker in the place of every secret value. */
function withMarkedSecrets(body: PipeCreateBody, names: readonly string[]): PipeCreateBody {
  const leaves = new Set([...names, 'password', 'secretKey', 'connectionString', 'serviceAccountFile']);
  const mark = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return leaves.has(name) && name !== 'uri' ? MARKER : value;
    if (Array.isArray(value)) return value.map((each) => mark(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each, key)]));
  };
  return mark(body) as PipeCreateBody;
}
