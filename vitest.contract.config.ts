// The contract tests hold our schemas, the wizard and what changes pipes later against the official API document. They
// need that document, so they run apart from the unit tests: `npm run contract` with CLICKHOUSE_OPENAPI set to a file or
// an address. Those that draw something ask for a DOM themselves.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { development: false } },
  test: {
    environment: 'node',
    globals: true,
    env: { NODE_ENV: 'production' },
    setupFiles: ['./scripts/contract/shippedReact.ts'],
    include: ['scripts/**/*.contract.test.{ts,tsx}'],
    testTimeout: 60_000,
    // Two files take nearly all of the time; by default a machine of two cores would take one after the other.
    maxWorkers: 2,
  },
});
