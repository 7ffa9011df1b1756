import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../../pipes/wire';
import { publishedExamples } from '../../examples/published';
import { kafkaWith, postgresWith } from '../../examples/variations';
import { mockClient } from '../../testing/mockClient';

interface Discovered {
  fields: { name: string; type: string; optional: boolean }[];
}

describe('schema discovery', () => {
  it('infers the fields that the name of a topic or stream suggests', async () => {
    const { result, pipes } = mockClient();
    const { source } = publishedExamples.kinesis;
    const stream = { kinesis: { ...source.kinesis, streamName: 'device-readings' } };
    const { fields } = await result<Discovered>('POST', `${pipes}/schemaDiscovery`, { source: stream });
    expect(fields[0]).toEqual({ name: 'device_id', type: 'String', optional: false });
    const { source: topic } = kafkaWith({ topics: 'prod.orders.v2' }) as { source: object };
    const orders = await result<Discovered>('POST', `${pipes}/schemaDiscovery`, { source: topic });
    expect(orders.fields.at(-1)).toEqual({ name: 'note', type: 'Nullable(String)', optional: true });
  });

  it('creates nothing', async () => {
    const { result, pipes } = mockClient();
    const before = await result<Pipe[]>('GET', pipes);
    await result('POST', `${pipes}/schemaDiscovery`, { source: publishedExamples.kafka.source });
    expect(await result<Pipe[]>('GET', pipes)).toEqual(before);
  });

  it.each([
    [kafkaWith({ brokers: 'broker.invalid:9092' }), /dial tcp: lookup broker\.invalid: no such host/],
    [kafkaWith({ credentials: undefined }), /PLAIN needs username and password/],
    [postgresWith({}), /source\.postgres: Unknown property/],
  ])('refuses what it cannot read: %#', async (body, words) => {
    const { call, pipes } = mockClient();
    const { source } = body as { source: object };
    const reply = await call('POST', `${pipes}/schemaDiscovery`, { source });
    expect([reply.status, reply.body?.error]).toEqual([400, expect.stringMatching(words)]);
  });

  it('needs a running service', async () => {
    const { call, servicePath } = mockClient();
    const path = `${servicePath('reporting-eu')}/clickpipes/schemaDiscovery`;
    expect((await call('POST', path, { source: publishedExamples.kafka.source })).status).toBe(424);
  });
});
