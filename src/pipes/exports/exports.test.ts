// The law of all exports: no secret in any of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PipeCreateBody } from '../writeEndpoints';
import { toCli } from './cli';
import { toCurl } from './curl';
import { toJson } from './json';
import { replaceSecrets } from './secrets';
import { toTerraform } from './terraform';
import { anyBody, fullBody, KINDS, MARKER, secretValues } from './testing/bodies';

/** All that an export hands out, notes too. */
const exportsOf = (body: PipeCreateBody): Record<string, string> => ({
  json: toJson(body),
  curl: toCurl(body, { baseUrl: 'https://api.example.com', org: 'o', service: 's' }),
  terraform: JSON.stringify(toTerraform(body, { service: 's' })),
  cli: JSON.stringify(toCli(body, { service: 's' })),
  secrets: JSON.stringify(replaceSecrets(body)),
});

describe('no export tells a secret', () => {
  it.each([
    ...KINDS.map((kind) => [kind, 0] as const),
    ...[1, 2, 3].map((choice) => ['kafka', choice] as const),
  ])('of a %s pipe that has everything (%i)', (kind, choice) => {
    const body = fullBody(kind, choice);
    expect(JSON.stringify(body)).toContain(MARKER);
    for (const text of Object.values(exportsOf(body))) expect(text).not.toContain(MARKER);
  });

  it.each(KINDS)('of any %s pipe', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        for (const [name, text] of Object.entries(exportsOf(body))) {
          expect([name, text]).toEqual([name, expect.not.stringContaining(MARKER)]);
          for (const secret of Object.values(secretValues(body))) expect(text).not.toContain(secret);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('not even one that was typed as the name', () => {
  for (const name of [`https://u:${MARKER}@db`, `-----BEGIN PRIVATE KEY-----${MARKER}`]) {
    for (const text of Object.values(exportsOf({ ...fullBody('kafka'), name }))) {
      expect(text.replaceAll(/[^a-z]/g, '')).not.toContain(MARKER.replaceAll('-', ''));
    }
  }
});

describe('the JSON', () => {
  it.each(KINDS)('of any %s pipe is the body with placeholders, indented by two', (kind) => {
    fc.assert(
      fc.property(anyBody(kind), (body) => {
        expect(toJson(body)).toBe(JSON.stringify(replaceSecrets(body).body, null, 2));
      }),
      { numRuns: 50 },
    );
  });
});
