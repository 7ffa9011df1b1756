import { describe, expect, it } from 'vitest';
import { z } from '../../lib/zod';
import { publishedExamples } from '../../mock/examples/published';
import { kindById } from '../../sources/registry';
import { pipe } from '../wire';
import { cloneOfPipe } from './clone';

async function clone(kindId: string, sent: object, withRaw = true) {
  const kind = kindById(kindId);
  const loaded = await kind?.loadForm?.();
  if (!kind || !loaded) throw new Error('There is no form.');
  const read = z.parse(pipe, sent);
  return cloneOfPipe('s', withRaw ? { ...read, raw: JSON.stringify(sent) } : read, kind, loaded.form);
}

const stored = {
  ...publishedExamples.kafka,
  id: 'p',
  serviceId: 's',
  state: 'Running',
  createdAt: '2026-01-01T00:00:00Z',
  source: {
    kinesis: null,
    kafka: { ...publishedExamples.kafka.source.kafka, credentials: null, compressionHint: 'zstd' },
  },
  scaling: { replicas: 2, replicaCpuMillicores: '250m', replicaMemoryGb: '1Gi' },
  settings: { streaming_max_insert_wait_ms: '700', object_storage_concurrency: null },
};

describe('a clone', () => {
  it('names what it does not carry, and nothing else', async () => {
    const { notes, destination, size } = await clone('kafka', stored);
    expect(notes?.map(({ path }) => path)).toEqual(['source.kafka.compressionHint']);
    expect(destination.name).toBe(`${stored.name}-copy`);
    expect(size).toMatchObject({ replicas: '2', cpuMillicores: '250', memoryGb: '1' });
    expect(size.settings['streaming_max_insert_wait_ms']).toBe('700');
  });

  it('says nothing of a pipe that it carries whole', async () => {
    expect((await clone('kafka', stored, false)).notes).toEqual([]);
  });

  it('does not take the login that an address was sent with', async () => {
    const { mongodb } = publishedExamples.mongodb.source;
    const uri = 'mongodb+srv://me:hunter2@cluster0.example.net';
    const draft = await clone('mongodb', {
      ...publishedExamples.mongodb,
      state: 'Running',
      source: { mongodb: { ...mongodb, uri, credentials: null } },
    });
    expect(JSON.stringify(draft)).not.toContain('hunter2');
    expect(draft.source['uri']).toBe('mongodb+srv://cluster0.example.net');
  });
});
