import { describe, expect, it } from 'vitest';
import { completeType } from '../../lib/clickhouse/completeType';
import { parseType, typeNames } from '../../lib/clickhouse/typeParser';
import { checkColumnType } from '../columnTypes';
import { typeOffers } from './typeOffers';

describe('the offered types', () => {
  it('are types, and all but few of them', () => {
    const offered = typeOffers.map(({ label }) => label);
    const known = new Set(typeNames);
    expect(offered.filter((label) => !known.has(label))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
    const left = typeNames.filter((name) => !offered.includes(name));
    expect(left.toSorted()).toEqual(['DateTime32', 'Enum', 'Nothing']);
  });

  it('say what ClickPipes does not list, and nothing else', () => {
    for (const { label, detail } of typeOffers) {
      const parsed = parseType(label);
      const warned = parsed.ok && checkColumnType(parsed.type).some(({ severity }) => severity === 'warning');
      const container = /^(Nested|AggregateFunction|QBit)$/.test(label);
      expect(detail.endsWith('; not listed by ClickPipes')).toBe(warned || container);
    }
  });
});

it('are all offered for an empty field, the types of ClickPipes first', () => {
  const { options } = completeType('', 0, typeOffers);
  expect(options).toHaveLength(typeOffers.length);
  expect(options.slice(0, 3).map(({ label }) => label)).toEqual(['String', 'Int64', 'UInt64']);
});
