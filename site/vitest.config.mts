import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'site',
    include: ['src/**/*.test.ts', 'integrations/**/*.test.ts', 'test/**/*.test.ts'],
    // Two builds at once in one folder take each other's files.
    maxWorkers: 1,
    // A whole build of the site, on a slow machine.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
