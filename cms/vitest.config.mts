import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cms',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    globalSetup: './test/setup.ts',
    // Strapi keeps itself in a global: one process a file.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
