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
    // After the rooms that build the site: what two builds and two Strapis at once would cost is time, not found.
    sequence: { groupOrder: 3 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
