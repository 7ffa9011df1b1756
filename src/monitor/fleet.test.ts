import { describe, expect, it } from 'vitest';
import type { PipeMeasures, ServiceMeasures } from '../pipes/measures';
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

describe('a scrape', () => {
  const pipe = (id: string, service: string): PipeMeasures => {
    return { id, service, name: id, state: 'Running', source: undefined, values: {}, perTable: new Map() };
  };
  const service = (id: string): ServiceMeasures => {
    return { id, name: id, status: 'running', version: undefined, partial: false, cdc: {} };
  };
  const measures = {
    services: new Map(['a', 'b'].map((id) => [id, service(id)])),
    pipes: new Map([pipe('p', 'a'), pipe('q', 'b')].map((each) => [each.id, each])),
  };
  const services = ['a', 'b'].map((id) => ({ id, name: id, state: 'running' as const }));

  it.each([
    ['of the organization speaks of all services', undefined, ['p', 'q']],
    ['of one service speaks of that alone, whatever else stands in it', 'a', ['p']],
  ])('%s', (_, of, shown) => {
    const fleet = new Fleet(new PipeStore());
    fleet.takeServices({ type: 'services', services, at: 1 });
    fleet.takeScrape({ type: 'scrape', at: 2, service: of, measures, longestMs: 90_000, byService: true });
    expect(fleet.view().services.flatMap(({ pipes }) => pipes.map(({ id }) => id))).toEqual(shown);
    expect(fleet.entries().map(({ scrapedAt }) => scrapedAt)).toEqual([2, of ? undefined : 2]);
  });

  it('of one service that fails is told of that service, and of no other', () => {
    const fleet = new Fleet(new PipeStore());
    fleet.takeServices({ type: 'services', services, at: 1 });
    fleet.takeUnscraped({
      type: 'unscraped',
      service: 'a',
      why,
      at: 2,
      byService: true,
      withoutMetrics: false,
    });
    expect(fleet.view().services.map(({ unscraped }) => unscraped)).toEqual([why, undefined]);
  });
});
