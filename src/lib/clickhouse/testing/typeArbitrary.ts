// For tests: any tree that `parseType` can give, sensible or not.
import fc from 'fast-check';
import { quoteText } from '../identifier';
import { simpleNames } from '../typeNames';
import type { TypeNode } from '../typeTree';

const name = fc.oneof(
  fc.constantFrom(
    'id',
    'a_b',
    'skip',
    'REGEXP',
    'String',
    'null',
    'a.b',
    '1st',
    'päth',
    '`',
    "it's",
    '\\',
    'a\nb',
  ),
  fc.string({ minLength: 1, unit: 'binary' }),
);
const text = fc.oneof(fc.constantFrom('', "it's", '\\d+', 'UTC', '\t'), fc.string({ unit: 'binary' }));
const whole = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.maxSafeInteger());
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const literal = fc.oneof(
  text.map(quoteText),
  fc.constantFrom('0', '-3', '0.5', '-0.25', '1e10', '18446744073709551615'),
);
const word = fc.constantFrom('sum', 'any', 'quantiles', 'groupArray', 'count');

/** Trees of a few levels; DateTime64 and Time64 without a precision, ranges and doubles are among them. */
export const { type: typeArbitrary } = fc.letrec<{ type: TypeNode; leaf: TypeNode; tree: TypeNode }>(
  (tie) => {
    const types = fc.array(tie('type'), { maxLength: 3 });
    const some = fc.array(tie('type'), { minLength: 1, maxLength: 3 });
    const kind = <Kind extends string>(value: Kind) => fc.constant(value);
    const named = fc.record({ name, type: tie('type') });
    return {
      type: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('tree')),
      leaf: fc.oneof(
        fc.record({ kind: kind('simple'), name: fc.constantFrom(...simpleNames) }),
        fc.record({ kind: kind('fixedString'), size: whole }),
        fc.record({ kind: kind('decimal'), precision: whole, scale: whole }),
        fc.record({ kind: kind('dateTime'), zone: maybe(text) }),
        fc.record({ kind: kind('dateTime64'), precision: maybe(whole), zone: maybe(text) }),
        fc.record({ kind: kind('time64'), precision: maybe(whole) }),
        fc.record({
          kind: kind('enum'),
          bits: fc.constantFrom<8 | 16>(8, 16),
          values: fc.array(fc.record({ name: text, value: fc.integer() }), { minLength: 1, maxLength: 4 }),
        }),
        fc.record({ kind: kind('dynamic'), maxTypes: maybe(whole) }),
        fc.record({
          kind: kind('unknown'),
          name: fc.constantFrom('Geography', 'Int512', 'string'),
          arguments: fc.constantFrom(undefined, '3', "'json'", 'a = (b, 2)', 'String, `x)`'),
        }),
      ),
      tree: fc.oneof(
        fc.record({ kind: fc.constantFrom('nullable', 'lowCardinality', 'array'), of: tie('type') }),
        fc.record({
          kind: kind('tuple'),
          elements: fc.array(fc.record({ type: tie('type') }), { maxLength: 3 }),
        }),
        fc.record({ kind: kind('tuple'), elements: fc.array(named, { maxLength: 3 }) }),
        fc.record({ kind: kind('nested'), elements: fc.array(named, { minLength: 1, maxLength: 3 }) }),
        fc.record({ kind: kind('map'), key: tie('type'), value: tie('type') }),
        fc.record({ kind: kind('variant'), types: some }),
        fc.record({
          kind: kind('json'),
          maxPaths: maybe(whole),
          maxTypes: maybe(whole),
          paths: fc.array(fc.record({ path: name, type: tie('type') }), { maxLength: 3 }),
          skip: fc.array(name, { maxLength: 2 }),
          skipRegexps: fc.array(text, { maxLength: 2 }),
        }),
        fc.record({
          kind: kind('aggregate'),
          simple: fc.constant(true),
          function: word,
          parameters: fc.array(literal, { maxLength: 2 }),
          types: some,
        }),
        fc.record({
          kind: kind('aggregate'),
          simple: fc.constant(false),
          version: maybe(fc.maxSafeNat()),
          function: word,
          parameters: fc.array(literal, { maxLength: 2 }),
          types,
        }),
        fc.record({ kind: kind('qbit'), of: tie('type'), dimension: whole, stride: maybe(whole) }),
      ),
    };
  },
);
