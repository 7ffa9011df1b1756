import { describe, expect, it } from 'vitest';
import { PipeStore } from '../pipes/store/pipeStore';
import { Fleet } from './fleet';

const why = { title: 'The server failed', detail: 'Try again.' };

describe('how reading the numbers goes', () => {
  it('is told by nothing before the first look', () => {
    expect(new Fleet(new PipeStore()).view()).toEqual({
      services: [],
      failure: undefined,
      byService: false,
      withoutMetrics: false,
    });
  });

  it.each([
    ['of the organization, which has a scrape of its own', undefined, false, false, why],
    ['of the organization, whose services are asked instead', undefined, true, false, undefined],
    ['of one service of an organization that has a scrape', 'a', false, false, undefined],
    ['of one service among others that are asked in turn', 'a', true, false, undefined],
    ['of the last way there was: there are no metrics', 'a', true, true, why],
    ['of a server that has none at all', undefined, true, true, why],
  ] as const)('is a failure of all or of one: %s', (_, service, byService, withoutMetrics, failure) => {
    const fleet = new Fleet(new PipeStore());
    fleet.takeServices({ type: 'services', services: [{ id: 'a', name: 'a' }], at: 1 });
    fleet.takeUnscraped({ type: 'unscraped', service, why, at: 2, byService, withoutMetrics });
    const view = fleet.view();
    expect(view).toMatchObject({ byService, withoutMetrics });
    expect(view.failure).toBe(failure);
  });
});
