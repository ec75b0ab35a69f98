import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cms',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    globalSetup: './test/compile.ts',
    // Strapi keeps itself in a global: one process a file, one file at a time.
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
