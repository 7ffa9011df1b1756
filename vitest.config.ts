// The unit tests, in two projects. What needs no page is the larger part, and runs in Node; what draws runs in a page.
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const exclude = [...configDefaults.exclude, '**/*.contract.test.{ts,tsx}'];

export default defineConfig({
  plugins: [react()],
  test: {
    globals: true,
    // Dates read the same on every machine.
    env: { TZ: 'UTC' },
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['{src,scripts,server}/**/*.test.ts'],
          exclude,
          setupFiles: ['./scripts/tests/properties.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'happy-dom',
          include: ['{src,scripts,server}/**/*.test.tsx'],
          exclude,
          setupFiles: ['./scripts/tests/properties.ts', './scripts/tests/page.ts'],
        },
      },
    ],
  },
});
