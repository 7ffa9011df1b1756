// What an edit sends, and what it says of that.
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../sources/patch';
import type { Pipe } from '../wire';
import { effectsOf } from './effects';
import { planEdit } from './plan';
import { rebase } from './rebase';
import { newRow, opened, removing, withSource, withTables } from './testing/edits';
import { checkEdit, draftOfEdit, openEdit, sourceChange, type EditValues } from './values';

describe('columns', () => {
  it('are sent with all their mappings', async () => {
    const { editable, before, pipe, result, pipes } = await opened('app-logs');
    const [first, ...rest] = before.destination.columns;
    if (!first) throw new Error('There are no columns.');
    const columns = [first, ...rest, { name: 'host', type: 'String', sourceField: '_key' }];
    const after = { ...before, destination: { ...before.destination, columns } };
    const [request, ...more] = planEdit(editable, before, after);
    expect(more).toEqual([]);
    expect(request?.body.destination?.columns).toHaveLength(columns.length);
    expect(request?.body.fieldMappings?.at(-1)).toEqual({ sourceField: '_key', destinationField: 'host' });
    const changed = await result<Pipe>('PATCH', `${pipes}/${pipe.id}`, request?.body);
    expect(openEdit(changed, editable).destination.columns.at(-1)?.name).toBe('host');
  });

  it('of the sorting key are missed', async () => {
    const { editable, before } = await opened('orders-stream');
    const columns = before.destination.columns.filter(({ name }) => name !== 'order_id');
    const after = { ...before, destination: { ...before.destination, columns } };
    expect(checkEdit(editable, before, after)).toEqual([
      expect.objectContaining({ field: 'columns', severity: 'warning' }),
    ]);
  });
});

describe('a type that this version does not know', () => {
  it('is left alone where the pipe has it, and asked about where it is new', async () => {
    const { editable, before: now } = await opened('app-logs');
    const withType = (name: string): EditValues => {
      const columns = [...now.destination.columns, { name, type: 'Vector(Float32, 8)', sourceField: name }];
      return { ...now, destination: { ...now.destination, columns } };
    };
    const before = withType('embedding');
    expect(checkEdit(editable, before, before)).toEqual(checkEdit(editable, now, now));
    expect(checkEdit(editable, before, withType('other')).map(({ field }) => field)).toContain(
      `columns.${now.destination.columns.length}.type`,
    );
  });
});

describe('a list that is emptied', () => {
  it('is sent empty, which takes it away', async () => {
    const { editable, before, pipe, result, pipes } = await opened('payments-events');
    expect(before.source['reversePrivateEndpointIds']).toHaveLength(1);
    const after = withSource(before, { reversePrivateEndpointIds: [] });
    expect(checkEdit(editable, before, after)).toEqual(checkEdit(editable, before, before));
    const [request] = planEdit(editable, before, after);
    expect(request?.body).toEqual({ source: { kafka: { reversePrivateEndpointIds: [] } } });
    const changed = await result<Pipe>('PATCH', `${pipes}/${pipe.id}`, request?.body);
    expect(openEdit(changed, editable).source['reversePrivateEndpointIds']).toEqual([]);
  });
});

describe('the effects', () => {
  async function of(name: string, change: (values: EditValues) => EditValues, state?: string) {
    const { editable, before, pipe } = await opened(name);
    const after = change(before);
    const requests = planEdit(editable, before, after);
    const effects = effectsOf({
      editable,
      before,
      after,
      requests,
      pipe: { ...pipe, state: state ?? pipe.state },
    });
    return Object.fromEntries(effects.map(({ title, sentences }) => [title, sentences.join(' ')]));
  }
  const renamed = (values: EditValues) => ({
    ...values,
    destination: { ...values.destination, name: 'other' },
  });

  it('tell what a list that is replaced loses', async () => {
    const { editable, before, pipe } = await opened('app-logs');
    const raw = JSON.parse(JSON.stringify({ ...pipe, remark: 'kept' })) as Pipe & {
      destination: { columns: object[] };
      fieldMappings: object[];
    };
    raw.destination.columns = raw.destination.columns.map((each) => ({ ...each, codec: 'ZSTD(3)' }));
    const told = { ...pipe, raw: JSON.stringify(raw) };
    const lost = (after: EditValues) =>
      effectsOf({ editable, before, after, requests: planEdit(editable, before, after), pipe: told })
        .filter(({ title }) => title === 'What is lost')
        .flatMap(({ sentences }) => sentences);
    expect(lost(renamed(before))).toEqual([]);
    const columns = before.destination.columns.slice(1);
    expect(lost({ ...before, destination: { ...before.destination, columns } })).toEqual([
      expect.stringMatching(/replaces what .* cannot send: destination\.columns\[0\]\.codec, /),
    ]);
  });

  it('are none where nothing is sent', async () => {
    expect(await of('shop-postgres', (values) => values)).toEqual({});
  });

  it('tell what pauses', async () => {
    expect(await of('shop-postgres', renamed)).toEqual({
      'The pipe': 'It is paused for about a minute and runs again afterwards.',
    });
    expect((await of('crm-postgres', renamed))['The pipe']).toMatch(/paused now.*it is paused again/);
    expect((await of('crm-postgres', renamed))['The pipe']).toMatch(/paused now.*should the API resume it/i);
    expect((await of('shop-postgres', renamed, 'Failed'))['The pipe']).toMatch(/has failed/);
    expect((await of('orders-stream', renamed))['The pipe']).toMatch(/goes on running/);
    expect((await of('app-logs', renamed))['The pipe']).toMatch(/does not run now/);
  });

  it('tell what is loaded, what it costs, and what stays', async () => {
    const effects = await of('shop-postgres', (values) =>
      withTables(values, [
        ...removing(tablesOf(values.source), 'products'),
        newRow('leads'),
        newRow('notes'),
      ]),
    );
    expect(effects['Loaded from the source']).toMatch(
      /2 tables are copied.*public\.leads, public\.notes.*\$0\.10 per GB/,
    );
    expect(effects['What stays']).toMatch(/public_products stays with its rows/);
  });

  it('tell of credentials that are replaced, and of addresses that go without them', async () => {
    const replaced = await of('shop-postgres', (values) => ({
      ...withSource(values, { username: 'a', password: 'b' }),
      replacing: true,
    }));
    expect(replaced['Credentials']).toMatch(/replaced and encrypted anew/);
    const moved = await of('shop-postgres', (values) => withSource(values, { host: 'b.example.com' }));
    expect(moved['Credentials']).toMatch(/refused a new address/);
  });
});

describe('an address in which the API keeps a login', () => {
  const patchOf = async (change: Parameters<typeof withSource>[1]) => {
    const { editable, before } = await opened('catalog-mongodb');
    const after = withSource(before, change);
    return {
      sent: planEdit(editable, before, after).map(({ body }) => body.source?.mongodb),
      errors: checkEdit(editable, before, after).filter(({ severity }) => severity === 'error'),
      stored: sourceChange(editable, before, after).stored,
    };
  };

  it.each([
    { readPreference: 'primary' },
    { tlsHost: 'mongo.internal.example.com' },
    { username: 'me', password: 'new' },
    { syncIntervalSeconds: '77' },
  ])('is not sent with a change of %j', async (change) => {
    const { editable, before } = await opened('catalog-mongodb');
    const after = { ...withSource(before, change), replacing: 'username' in change };
    const [request] = planEdit(editable, before, after);
    expect(Object.keys(request?.body.source?.mongodb ?? {})).not.toContain('uri');
  });

  it('is sent changed with the credentials, which are asked for', async () => {
    const uri = 'mongodb+srv://moved.example.net';
    const alone = await patchOf({ uri });
    expect(alone.stored.is).toBe('forced');
    expect(alone.errors).toMatchObject([
      { field: 'username', message: expect.stringMatching(/other address/) },
    ]);
    const whole = await patchOf({ uri, username: 'me', password: 'new' });
    expect(whole.errors).toEqual([]);
    expect(whole.sent).toEqual([
      { uri, credentials: { username: 'me', password: 'new' }, readPreference: expect.any(String) },
    ]);
  });

  it('is never the mask that the API shows', async () => {
    const { errors } = await patchOf({
      uri: 'mongodb://[REDACTED]@other.example.net',
      username: 'a',
      password: 'b',
    });
    expect(errors).toMatchObject([{ field: 'uri', message: expect.stringMatching(/as it really is/) }]);
  });
});

describe('the check of sample data', () => {
  const asked = (values: EditValues) => ({ ...values, validateSamples: true });

  it('goes along with a change of the source, and is none by itself', async () => {
    const { editable, before, pipe } = await opened('orders-stream');
    const renamed = { ...before.destination, name: 'other' };
    expect(planEdit(editable, before, asked(before))).toEqual([]);
    expect(planEdit(editable, before, { ...asked(before), destination: renamed })[0]?.body).toEqual({
      name: 'other',
    });
    const after = asked(withSource(before, { reversePrivateEndpointIds: ['an-endpoint'] }));
    const requests = planEdit(editable, before, after);
    expect(requests.map(({ body }) => body)).toEqual([
      { source: { kafka: { reversePrivateEndpointIds: ['an-endpoint'] }, validateSamples: true } },
    ]);
    const effects = effectsOf({ editable, before, after, requests, pipe });
    expect(effects.map(({ title }) => title)).toContain('Checked first');
    expect(draftOfEdit('s', pipe, editable, after).size.validateSamples).toBe('true');
  });

  it('is not asked of databases, where it has no effect', async () => {
    const { editable, before } = await opened('shop-postgres');
    const [request] = planEdit(editable, before, asked(withSource(before, { port: '6000' })));
    expect(request?.body.source).toEqual({ postgres: { port: 6000 } });
  });

  it('stays asked for when somebody else changed the pipe', async () => {
    const { before, editable } = await opened('orders-stream');
    expect(rebase(before, asked(before), before, editable.form).values.validateSamples).toBe(true);
  });
});
