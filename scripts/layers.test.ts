import { describe, expect, it } from 'vitest';
import { drawPicture } from './layers/picture.mjs';
import { findViolations } from './layers/rules.mjs';

function check(files: Record<string, string>) {
  return findViolations(new Map(Object.entries(files)));
}

/** One file importing one other, by the path from the root. */
function imports(from: string, to: string, write = (path: string) => `import { x } from '${path}';`) {
  const up = '../'.repeat(from.split('/').length - 1);
  return check({ [from]: write(up + to), [`${to}.ts`]: 'export const x = 1;' });
}

describe('floors', () => {
  it('lets an import go down or stay in its room', () => {
    expect(imports('src/pages/pipes/List.tsx', 'src/lib/time')).toEqual([]);
    expect(imports('src/pipes/wire.ts', 'src/pipes/state')).toEqual([]);
  });

  it('refuses an import that goes up', () => {
    expect(imports('src/lib/time.ts', 'src/api/client')).toEqual([
      'src/lib/time.ts imports src/api/client.ts: an import goes down, api (1) is above lib (0)',
    ]);
  });

  it('refuses an import that goes sideways', () => {
    expect(imports('src/pipes/queries.ts', 'src/services/queries')).toHaveLength(1);
    expect(imports('src/mock/tenant.ts', 'src/pages/about/text')).toHaveLength(1);
  });

  it.each([
    ['a static import', (path: string) => `import { x } from '${path}';`],
    ['an import for its effect', (path: string) => `import '${path}';`],
    ['a type import', (path: string) => `import type { X } from '${path}';`],
    ['an import within a type', (path: string) => `export type X = import('${path}').X;`],
    ['a dynamic import', (path: string) => `export const load = () => import('${path}');`],
    ['a dynamic import of a template', (path: string) => `export const load = () => import(\`${path}\`);`],
    ['a re-export', (path: string) => `export { x } from '${path}';`],
    ['a re-export of everything', (path: string) => `export * from '${path}';`],
    ['a re-exported type', (path: string) => `export type { X } from '${path}';`],
  ])('sees %s', (_, write) => {
    expect(imports('src/lib/time.ts', 'src/ui/theme', write)).toHaveLength(1);
  });

  it('does not take text for an import', () => {
    const text = `// import { x } from '../ui/theme';\nexport const help = "import x from '../ui/theme'";`;
    expect(check({ 'src/lib/a.ts': text, 'src/ui/theme.ts': '' })).toEqual([]);
  });

  it('follows an import of a folder, a stylesheet and a file with a query', () => {
    const source = `import '../ui/look.css'; import '../ui/mark.svg?raw'; import '../sources/kafka';`;
    const found = check({ 'src/lib/a.ts': source, 'src/sources/kafka/index.ts': '' });
    expect(found.map((sentence) => sentence.split(':')[0])).toEqual([
      'src/lib/a.ts imports src/ui/look.css',
      'src/lib/a.ts imports src/ui/mark.svg',
      'src/lib/a.ts imports src/sources/kafka/index.ts',
    ]);
  });

  it('refuses what it cannot read', () => {
    const refusal = ['src/lib/a.ts puts an import together at run time, so its rules cannot be checked'];
    expect(check({ 'src/lib/a.ts': 'export const f = (x: string) => import(x);' })).toEqual(refusal);
    expect(check({ 'src/lib/a.ts': `export const all = import.meta.glob('./*.ts');` })).toEqual(refusal);
  });

  it('keeps src from knowing what lies outside', () => {
    expect(imports('src/lib/a.ts', 'scripts/b')).toHaveLength(1);
  });
});

describe('ways out of the page', () => {
  it.each([
    ['copies', 'void navigator.clipboard.writeText(text);', 'src/lib/clipboard.ts'],
    ['saves a file', 'const url = URL.createObjectURL(blob);', 'src/lib/download.ts'],
    ['saves a file', "link.download = 'x.csv';", 'src/lib/download.ts'],
  ])('are one each: %s', (what, line, only) => {
    expect(check({ 'src/pages/about/text.ts': line, [only]: line })).toEqual([
      `src/pages/about/text.ts ${what} by itself; ${only} does that`,
    ]);
  });
});

describe('places', () => {
  it('asks for a floor for every room', () => {
    expect(check({ 'src/attic/a.ts': '' })).toEqual([
      'src/attic/a.ts: the room attic has no floor; give it one in scripts/layers',
    ]);
  });

  it('wants every file in a room, declarations aside', () => {
    expect(check({ 'src/main.ts': '', 'src/vite-env.d.ts': '' })).toEqual(['src/main.ts lies in no room']);
  });

  it.each(['utils', 'common', 'helpers', 'shared', 'types'])('refuses a folder called %s', (name) => {
    const path = `src/pipes/${name}/a.ts`;
    expect(check({ [path]: '' })).toEqual([`${path} lies in a folder called ${name}`]);
  });
});

describe('sealed rooms', () => {
  it('keeps screens apart', () => {
    expect(imports('src/pages/pipes/List.tsx', 'src/pages/wizard/steps')).toEqual([
      'src/pages/pipes/List.tsx imports src/pages/wizard/steps.ts: pipes and wizard do not know each other',
    ]);
  });

  it('lets screens use what lies directly in pages, not the other way round', () => {
    expect(imports('src/pages/pipes/List.tsx', 'src/pages/links')).toEqual([]);
    expect(imports('src/pages/links.ts', 'src/pages/pipes/List')).toHaveLength(1);
  });

  it('keeps kinds apart, but for their parts and the registry', () => {
    expect(imports('src/sources/kafka/wire.ts', 'src/sources/kinesis/wire')).toHaveLength(1);
    expect(imports('src/sources/parts/auth.ts', 'src/sources/kafka/wire')).toHaveLength(1);
    expect(imports('src/sources/kafka/wire.ts', 'src/sources/parts/auth')).toEqual([]);
    expect(imports('src/sources/kafka/index.ts', 'src/sources/define')).toEqual([]);
    expect(imports('src/sources/registry.ts', 'src/sources/kafka/index')).toEqual([]);
  });

  it("keeps the mock's handlers apart, but not from the rest of the mock", () => {
    expect(imports('src/mock/handlers/pipes/list.ts', 'src/mock/handlers/services/list')).toHaveLength(1);
    expect(imports('src/mock/handlers/pipes/list.ts', 'src/mock/tenants/busy')).toEqual([]);
    expect(imports('src/mock/handlers/index.ts', 'src/mock/handlers/pipes/list')).toEqual([]);
    expect(imports('src/mock/cloud.ts', 'src/mock/handlers/pipes/list')).toEqual([]);
    expect(imports('src/mock/hosts/vite.ts', 'src/mock/tenants/busy')).toEqual([]);
  });
});

describe('the mock', () => {
  const load = (path: string) => `export const load = () => import('${path}');`;

  it('is reached by app, by dynamic import', () => {
    expect(imports('src/app/main.tsx', 'src/mock/cloud', load)).toEqual([]);
    expect(imports('src/app/main.tsx', 'src/mock/cloud')).toEqual([
      'src/app/main.tsx imports src/mock/cloud.ts: app reaches the mock by dynamic import only',
    ]);
  });

  it('is reached by nothing else', () => {
    const refusal = 'src/pages/a/A.tsx imports src/mock/cloud.ts: only app and tests may import the mock';
    expect(imports('src/pages/a/A.tsx', 'src/mock/cloud', load)).toEqual([refusal]);
    expect(imports('src/lib/a.ts', 'src/mock/cloud')).toHaveLength(1);
  });

  it('is open to tests, which else obey the same rules', () => {
    expect(imports('src/pipes/queries.test.ts', 'src/mock/cloud')).toEqual([]);
    expect(imports('src/pipes/queries.contract.test.ts', 'src/mock/cloud')).toEqual([]);
    expect(imports('src/pipes/testing/fake.ts', 'src/mock/cloud')).toEqual([]);
    expect(imports('src/pipes/queries.ts', 'src/pipes/testing/fake')).toHaveLength(1);
    expect(imports('src/pipes/queries.test.ts', 'src/pipes/testing/fake')).toEqual([]);
    expect(imports('src/pipes/queries.test.ts', 'src/pages/a/A')).toHaveLength(1);
    expect(imports('src/pages/a/A.test.tsx', 'src/pages/b/B')).toHaveLength(1);
  });
});

describe('the server', () => {
  it('stands on its own', () => {
    expect(imports('server/a.mjs', 'server/b')).toEqual([]);
    expect(imports('server/a.mjs', 'src/lib/time')).toHaveLength(1);
    expect(imports('server/a.mjs', 'scripts/b')).toHaveLength(1);
  });

  it('is known to the mock, which stands where it stands, and to no page', () => {
    expect(imports('src/mock/hosts/vite.ts', 'server/body')).toEqual([]);
    expect(imports('src/pages/a/A.tsx', 'server/body')).toEqual([
      'src/pages/a/A.tsx imports server/body.ts: a page does not know its server',
    ]);
  });
});

describe('circles', () => {
  it('finds one, through types and dynamic imports too, and says it once', () => {
    const files = {
      'src/pipes/a.ts': `import { b } from './b';`,
      'src/pipes/b.ts': `import type { C } from './c';`,
      'src/pipes/c.ts': `export const load = () => import('./a');`,
      'src/pipes/d.ts': `import { a } from './a';`,
    };
    expect(check(files)).toEqual([
      'Imports go in a circle: src/pipes/a.ts -> src/pipes/b.ts -> src/pipes/c.ts -> src/pipes/a.ts',
    ]);
  });

  it('finds a file that imports itself', () => {
    expect(check({ 'src/lib/a.ts': `export * from './a';` })).toEqual([
      'Imports go in a circle: src/lib/a.ts -> src/lib/a.ts',
    ]);
  });

  it('does not mind two ways to the same file', () => {
    const files = {
      'src/lib/a.ts': `import './b'; import './c';`,
      'src/lib/b.ts': `import './d';`,
      'src/lib/c.ts': `import './d';`,
      'src/lib/d.ts': '',
    };
    expect(check(files)).toEqual([]);
  });
});

describe('browser tests', () => {
  it('may use the mock and the floors up to 4', () => {
    expect(imports('e2e/list.spec.ts', 'src/mock/cloud')).toEqual([]);
    expect(imports('e2e/list.spec.ts', 'src/pipes/lifecycle')).toEqual([]);
    expect(imports('e2e/list.spec.ts', 'e2e/fixtures')).toEqual([]);
  });

  it('may not use screens', () => {
    expect(imports('e2e/list.spec.ts', 'src/app/routes')).toEqual([
      'e2e/list.spec.ts imports src/app/routes.ts: the browser tests may import the mock and floors up to 4',
    ]);
    expect(imports('e2e/list.spec.ts', 'src/operations/bulk')).toHaveLength(1);
  });
});

describe('the picture', () => {
  it('shows floors, imports and sealed rooms, and leaves tests out', () => {
    const files = new Map([
      ['src/app/main.tsx', `import '../ui/theme'; void import('../mock/cloud');`],
      ['src/mock/cloud.ts', `import '../lib/time';`],
      ['src/pages/pipes/List.tsx', `import '../../ui/theme'; import '../../lib/time';`],
      ['src/pages/pipes/List.test.tsx', `import '../../mock/cloud';`],
      ['src/ui/theme.ts', ''],
      ['src/lib/time.ts', ''],
    ]);
    expect(`\n${drawPicture(files)}\n`).toBe(`
    +------------------------------------------------------------+
  7 | app                                                        |
    +------------------------------------------------------------+
  6 | pages                       | mock                         |
    +------------------------------------------------------------+
  1 | ui                                                         |
    +------------------------------------------------------------+
  0 | lib                                                        |
    +------------------------------------------------------------+

app -> ui, mock (dynamic)
mock -> lib
pages -> lib, ui

sealed in pages: pipes
`);
  });
});

describe('exported names', () => {
  it('are one thing each', () => {
    const files = {
      'src/lib/a.ts': 'export const size = 1;\nexport type Size = 1;',
      'src/api/b.ts': 'export interface Size {}\nexport async function send() {}',
      'e2e/c.ts': 'export function send() {}\nconst size = 2;',
    };
    expect(check(files)).toEqual([
      'Size stands for 2 things: src/lib/a.ts, src/api/b.ts',
      'send stands for 2 things: src/api/b.ts, e2e/c.ts',
    ]);
  });

  it('may be a type and its schema, and what every kind of source has in a file of that name', () => {
    expect(check({ 'src/lib/a.ts': 'export const pipe = 1;\nexport type pipe = 1;' })).toEqual([]);
    const kinds = { 'src/sources/a/fields.ts': 'export const fields = 1;' };
    expect(check({ ...kinds, 'src/sources/b/fields.ts': 'export const fields = 2;' })).toEqual([]);
    expect(check({ ...kinds, 'src/sources/b/form.ts': 'export const fields = 2;' })).toEqual([]);
    expect(
      check({
        ...kinds,
        'src/lib/b.ts': 'export const fields = 2;',
        'src/lib/c.ts': 'export const fields = 3;',
      }),
    ).toHaveLength(1);
  });
});
