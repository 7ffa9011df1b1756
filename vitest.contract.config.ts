// The contract tests hold our schemas against the official API document. They need that document and no DOM, so
// they run apart from the unit tests: `npm run contract` with CLICKHOUSE_OPENAPI set to a file or an address.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    globals: true,
    include: ['src/**/*.contract.test.ts', 'scripts/**/*.contract.test.ts'],
    testTimeout: 60_000,
  },
});
