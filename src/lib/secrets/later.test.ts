import { expect, it } from 'vitest';
import { mayHoldSecret } from './later';
import { secretTexts } from './testing/texts';

it.each(Object.entries(secretTexts))('is looked into: %s', (_, text) => {
  expect(mayHoldSecret(text)).toBe(true);
});

it.each([
  'orders',
  'FORBIDDEN: no',
  '8f14e45f-ceea-467f-9c1b-0123456789ab',
  'NOT_FOUND: ClickPipe not found',
])('needs no look: %s', (text) => expect(mayHoldSecret(text)).toBe(false));
