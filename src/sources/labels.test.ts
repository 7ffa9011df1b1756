import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldLabel } from './labels';
import { sourceKinds } from './registry';

describe('the values of a form', () => {
  it.each(sourceKinds.filter(({ loadForm }) => loadForm))('of $id all have a label', async ({ loadForm }) => {
    const loaded = await loadForm?.();
    const values = loaded?.form.empty(undefined) ?? {};
    // The flavour is chosen by a tile, and tables have a grid.
    const fields = Object.keys(values).filter((name) => name !== 'type' && name !== 'tables');
    expect(fields.filter((name) => fieldLabel(name, values) === name)).toEqual([]);
  });

  it('take it from the one list, so that a change is told under the name that stands over the field', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .map((name) => ({ name, text: readFileSync(`${import.meta.dirname}/${name}`, 'utf8') }));
    const literal = files.filter(({ text }) => /<\w*Field\b[^>]*\sname="[^>]*\slabel="/.test(text));
    expect(literal.map(({ name }) => name)).toEqual([]);
  });
});
