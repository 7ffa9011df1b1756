import { expect, it } from 'vitest';
import { drawn } from './drawn';

it.each([
  ['orders   in\tEurope', 'orders in Europe'],
  [' first\r\nsecond ', 'first second'],
  ['thin\u2009and\u00A0fixed\u3000wide', 'thin and fixed wide'],
  ['or\u200Bders\u200D \u200E\uFEFF', 'orders'],
  ['soft\u00ADhyphen\u0007', 'softhyphen'],
  ['a \u200B b', 'a b'],
  ['cafe\u0301', 'caf\u00E9'],
  ['\u202Eabc', 'abc'],
  [' \u00A0\n', ''],
])('%j is drawn as %j', (text, seen) => {
  expect(drawn(text)).toBe(seen);
});

it('tells capitals and other letters apart', () => {
  expect(drawn('Orders')).not.toBe(drawn('orders'));
  expect(drawn('оrders')).not.toBe(drawn('orders'));
});
