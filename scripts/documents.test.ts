// A file that is renamed or gone is told here when a document still names it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const inFolder = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `/${folder}/${name}`);
const files = [
  ...readdirSync(root).map((name) => `/${name}`),
  ...['src', 'server', 'e2e', 'scripts'].flatMap(inFolder),
];

/** The code files that a document names: `pipes/lifecycle.ts` may stand for `src/pipes/lifecycle.ts`. */
function namedIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g)].map(([, name]) => name ?? '');
}

it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/api-notes.md'])(
  '%s names files that are there',
  (document) => {
    expect(namedIn(document).filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  },
);

it('knows a name when it reads one', () => {
  expect(namedIn('ARCHITECTURE.md')).toContain('pipes/lifecycle.ts');
});
