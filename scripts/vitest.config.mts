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
    // As in every room, which share them: tests start real processes, and many at once only make each other late.
    maxWorkers: 2,
  },
});
