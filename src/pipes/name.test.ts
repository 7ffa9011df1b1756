import { describe, expect, it } from 'vitest';
import { checkName, MAX_NAME } from './name';

describe('a name', () => {
  it.each(['a', 'x'.repeat(MAX_NAME), ` ${'x'.repeat(MAX_NAME)} `, '注文'])('may be %s', (name) => {
    expect(checkName(name)).toBeUndefined();
  });

  it.each(['', '  ', 'x'.repeat(MAX_NAME + 1)])('may not be "%s"', (name) => {
    expect(checkName(name)).toMatch(/\.$/);
  });
});
