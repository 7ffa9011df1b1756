import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from '../lib/zod';
import { endpoint, fillPath, type PathParams } from './endpoint';

describe('the path of an endpoint', () => {
  const pattern = '/v1/organizations/:org/services/:service/clickpipes/:pipe';

  it('is filled with its parameters', () => {
    const path = fillPath(pattern, { org: 'o-1', service: 's-1', pipe: 'p-1' });
    expect(path).toBe('/v1/organizations/o-1/services/s-1/clickpipes/p-1');
  });

  it('keeps each parameter one segment, whatever is in it', () => {
    const path = fillPath('/v1/pipes/:pipe/state', { pipe: 'a/b?c#d e%' });
    expect(path).toBe('/v1/pipes/a%2Fb%3Fc%23d%20e%25/state');
  });

  it.each([{}, { pipe: '' }])('is refused with a parameter missing: %j', (params) => {
    expect(() => fillPath('/v1/pipes/:pipe', params)).toThrow('needs a value for "pipe"');
  });

  // Known fault: a browser resolves dot segments, even encoded ones, so a deletion of pipe `..` deletes the service.
  it.each(['.', '..'])('is refused with a parameter that leads to another path: %s', (pipe) => {
    expect(() => fillPath('/v1/pipes/:pipe', { pipe })).toThrow(Error);
  });

  it('takes no other parameters than it names', () => {
    expect(fillPath('/v1/pipes/:pipe', { pipe: 'p-1', org: 'o-1' })).toBe('/v1/pipes/p-1');
    expect(fillPath('/v1/organizations', {})).toBe('/v1/organizations');
  });

  it('tells the compiler the names of its parameters', () => {
    expectTypeOf<PathParams<typeof pattern>>().toExtend<Record<'org' | 'service' | 'pipe', string>>();
    expectTypeOf<keyof PathParams<'/v1/:org/x/:pipe'>>().toEqualTypeOf<'org' | 'pipe'>();
    expectTypeOf<PathParams<'/v1/organizations'>>().toEqualTypeOf<unknown>();
  });
});

it('an endpoint carries the types of its body and its result', () => {
  const scale = endpoint('PATCH', '/v1/pipes/:pipe/scaling', {
    body: z.strictObject({ replicas: z.number() }),
    result: z.object({ id: z.string() }),
  });
  expect(scale).toMatchObject({ method: 'PATCH', path: '/v1/pipes/:pipe/scaling' });
  expectTypeOf<z.output<NonNullable<typeof scale.body>>>().toEqualTypeOf<{ replicas: number }>();
  expectTypeOf<z.output<Exclude<NonNullable<typeof scale.result>, 'text'>>>().toEqualTypeOf<{ id: string }>();
});
