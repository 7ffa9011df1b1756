import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut } from './jsonPaths';

const paths = (given: unknown, built: unknown) =>
  leftOut(given, built).map(({ path, kind }) => `${path} ${kind}`);

describe('leftOut', () => {
  it('names what is missing at the highest level that is lost', () => {
    expect(paths({ a: { b: { c: 1, d: 2 } }, e: 3 }, { a: {}, e: 3 })).toEqual(['a.b missing']);
  });

  it('names what has another value or another type', () => {
    expect(
      paths({ type: 'pulsar', port: 1, list: [1] }, { type: 'kafka', port: '1', list: { 0: 1 } }),
    ).toEqual(['type changed', 'port changed', 'list changed']);
  });

  it('loses nothing where nothing was said, and does not mind what was added', () => {
    expect(paths({ a: null, b: '', c: [], d: {}, e: { f: [null] } }, { x: 1 })).toEqual([]);
    expect(paths(null, { x: 1 })).toEqual([]);
  });

  it('takes false and 0 for values', () => {
    expect(paths({ on: false, wait: 0 }, {})).toEqual(['on missing', 'wait missing']);
  });

  it('finds the elements that were dropped, wherever they stood', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => ({ name, size: 1 }));
    expect(paths([a, b, c, d], [a, d])).toEqual(['[1] missing', '[2] missing']);
    expect(paths([a, b, c], [b, c])).toEqual(['[0] missing']);
    expect(paths([a, b, c], [a, b])).toEqual(['[2] missing']);
    expect(paths([a, b], [])).toEqual(['[0] missing', '[1] missing']);
    expect(paths([a, null, b], [a, b])).toEqual([]);
    expect(paths([a, { name: 'b', size: 2 }, c, d], [a, b, d])).toEqual(['[1].size changed', '[2] missing']);
  });

  it('writes odd keys so that they can be told from the path', () => {
    expect(paths({ 'a b': { 'c.d': 1 }, 'x-y': { z: 1 } }, { 'a b': {}, 'x-y': {} })).toEqual([
      '["a b"]["c.d"] missing',
      'x-y.z missing',
    ]);
  });

  it('knows own keys only', () => {
    expect(paths(JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}'), {})).toEqual([
      '__proto__ missing',
      'constructor missing',
    ]);
  });

  it('ends on JSON of any depth', () => {
    const nested = (levels: number, core: unknown) =>
      Array.from({ length: levels }).reduce<unknown>((inner) => [inner], core);
    expect(leftOut(nested(50, 1), nested(50, 2))).toHaveLength(1);
    expect(leftOut(nested(100_000, 1), nested(100_000, 2))).toHaveLength(1);
  });

  it('finds nothing in a copy, and the one thing taken from it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => leftOut(value, structuredClone(value)).length === 0));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer(), { minKeys: 1 }), (value) => {
        const [first = ''] = Object.keys(value);
        const { [first]: _, ...rest } = value;
        expect(leftOut(value, rest)).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), (list, at) => {
        const index = at % list.length;
        expect(leftOut(list, list.toSpliced(index, 1))).toEqual([{ path: `[${index}]`, kind: 'missing' }]);
      }),
    );
  });
});
