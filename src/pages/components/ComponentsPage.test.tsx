// Every component of `ui` and `form` is on the page, so that somebody who changes one can look at it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ComponentsPage } from './ComponentsPage';

vi.mock('../../ui/chart/Plot', () => ({ Plot: () => 'The lines.' }));

/** Path and source of each file of components in a folder of `src`. */
function sourcesIn(folder: string): [path: string, source: string][] {
  const root = join(import.meta.dirname, '../..');
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]);
}
const parts = [...sourcesIn('ui'), ...sourcesIn('form')];
const page = sourcesIn('pages/components');

const onPage = new Set(
  page.flatMap(([, source]) => [...source.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name)),
);
const componentsIn = (source: string) =>
  [...source.matchAll(/^export (?:function|const) ([A-Z][a-z]\w*)/gm)].map(([, name]) => name ?? '');

/** Files that come with a component on the page: its lazy half; in a folder of its own, all that it is made of. */
const comesAlong = new Set<string>();
const seen = new Set(parts.filter(([, source]) => componentsIn(source).some((name) => onPage.has(name))));
for (const [path, source] of seen) {
  const hasFolder = path.split('/').length > 2;
  for (const [, file] of source.matchAll(hasFolder ? /'\.\/(\w+)'/g : /\bimport\('\.\/(\w+)'/g)) {
    const part = parts.find(([other]) => other === join(dirname(path), `${file}.tsx`));
    if (!part) continue;
    comesAlong.add(part[0]);
    seen.add(part);
  }
}

it.each(parts.filter(([path]) => !comesAlong.has(path)))('shows what is in %s', (_, source) => {
  expect(componentsIn(source).filter((name) => !onPage.has(name))).toEqual([]);
});

it('draws each of them in each of its states', async () => {
  render(
    <MantineProvider>
      <ComponentsPage />
    </MantineProvider>,
  );
  await screen.findByText('The lines.');
  const states = screen.getAllByRole('figure');
  const empty = states.filter(({ children: [, drawn] }) => !drawn?.hasChildNodes());
  expect(empty.map((state) => state.textContent)).toEqual([]);
  const wrong = states.filter((state) => within(state).queryByText('wrong'));
  const unmarked = wrong.filter((state) => within(state).queryByText(/^Give one/) === null);
  expect(unmarked).toEqual([]);
});
