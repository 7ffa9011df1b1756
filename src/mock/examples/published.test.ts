import { describe, expect, it } from 'vitest';
import type { Pipe } from '../../pipes/wire';
import { mockClient } from '../testing/mockClient';
import { publishedExamples } from './published';

describe('the nine bodies of the published page', () => {
  const names = Object.keys(publishedExamples) as (keyof typeof publishedExamples)[];

  it('are nine', () => expect(names).toHaveLength(9));

  it.each(names)('%s makes a pipe', async (name) => {
    const { result, pipes } = mockClient('examples');
    const made = await result<Pipe>('POST', pipes, publishedExamples[name]);
    expect(made.name).toBe(publishedExamples[name].name);
    const read = await result<Pipe>('GET', `${pipes}/${made.id}`);
    expect(read).toEqual(made);
  });
});
