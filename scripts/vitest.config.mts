import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scripts',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/*.e2e.test.ts', '**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    silent: 'passed-only',
    // Tests start real processes: many at once on a small machine only make each other late.
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
  },
});
