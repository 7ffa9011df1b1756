import { join } from 'node:path';
import { coreOf } from './coreModules.mjs';

const root = join(import.meta.dirname, '../..');

describe('the core of the build', () => {
  it('names modules that are there', () => {
    expect(() => coreOf(root)).not.toThrow();
  });

  it('is refused with a name that has no module', () => {
    expect(() => coreOf(root, { 'src/lib': { only: 'days clockwork' } })).toThrow(
      'not in src/lib: clockwork.',
    );
    expect(() => coreOf(root, { 'src/api': { but: 'curls' } })).toThrow('not in src/api: curls.');
    expect(() => coreOf(root, { 'src/sources/*': { only: 'index reads' } })).toThrow('src/sources/*: reads.');
  });

  it.each([
    ['src/lib/days.ts', true],
    ['src/lib/diff.ts', false],
    ['src/lib/secrets/find.ts', false],
    ['src/api/client.ts', true],
    ['src/api/curl.ts', false],
    ['src/session/store.ts', true],
    ['src/session/Freshness.module.css', true],
    ['src/session/tabs/locks.ts', false],
    ['src/sources/kafka/index.ts', true],
    ['src/sources/kafka/fields.ts', false],
    ['src/sources/parts/tables.ts', true],
    ['src/sources/parts/tables.values.ts', false],
    ['src/ui/Page.tsx', true],
    ['src/ui/Page.module.css', false],
    ['src/ui/chart/Chart.tsx', false],
    ['src/ui/DataTable/DataTable.module.css', true],
    ['src/ui/DataTable/RowKeys.tsx', false],
    ['node_modules/@tanstack/react-virtual/dist/esm/index.js', true],
    ['node_modules/@tanstack/react-query/build/modern/index.js', false],
  ])('has %s: %s', (file, isCore) => {
    expect(coreOf(root)(`${root.replaceAll('\\', '/')}/${file}`)).toBe(isCore);
  });
});
