import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'site',
    include: ['src/**/*.test.ts', 'integrations/**/*.test.ts', 'test/**/*.test.ts'],
    maxWorkers: 2,
    // A whole build of the site, on a slow machine.
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
