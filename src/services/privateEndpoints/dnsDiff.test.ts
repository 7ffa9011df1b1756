import { describe, expect, it } from 'vitest';
import { dnsDiff } from './dnsDiff';

describe('what replacing a list of names does', () => {
  it.each([
    [['a', 'b'], ['b', 'c'], { added: ['c'], removed: ['a'], kept: ['b'] }],
    [['a'], [], { added: [], removed: ['a'], kept: [] }],
    [[], [' a ', ''], { added: ['a'], removed: [], kept: [] }],
    [['A.example.com'], ['a.example.com'], { added: [], removed: [], kept: ['a.example.com'] }],
  ])('%j -> %j', (before, after, diff) => expect(dnsDiff(before, after)).toEqual(diff));
});
