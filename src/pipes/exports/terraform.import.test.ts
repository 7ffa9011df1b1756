import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAddress, toImportBlock } from './terraform';
import { anyText } from './testing/bodies';

const service = 'e9465b4b-f7e5-4937-8e21-8d508b02843d';

describe('an import block', () => {
  const pipe = 'b0a1c2d3-0000-4000-8000-0123456789ab';

  it('names the pipe and a place for it', () => {
    expect(toImportBlock({ service, pipe, name: 'Orders (prod)' })).toMatchInlineSnapshot(`
      "import {
        to = clickhouse_clickpipe.orders_prod_0123456789ab
        id = "e9465b4b-f7e5-4937-8e21-8d508b02843d:b0a1c2d3-0000-4000-8000-0123456789ab"
      }
      "
    `);
  });

  it.each([
    ['Orders (prod)', 'orders_prod_0123456789ab'],
    ['Zürich – Café', 'zurich_cafe_0123456789ab'],
    ['2nd try', 'clickpipe_2nd_try_0123456789ab'],
    ['注文', 'clickpipe_0123456789ab'],
    ['__x--y__', 'x_y_0123456789ab'],
  ])('of a pipe called %s goes to %s', (name, address) => {
    expect(importAddress(name, pipe)).toBe(address);
  });

  it('has an address of its own for every pipe, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyText, fc.uuid()), { selector: ([, id]) => id.slice(-12) }),
        (pipes) => {
          const addresses = pipes.map(([name, id]) => importAddress(name, id));
          expect(new Set(addresses).size).toBe(pipes.length);
          for (const address of addresses) expect(address).toMatch(/^[a-z][a-z0-9_]*$/);
        },
      ),
    );
  });
});
