import { defineConfig } from 'vitest/config';
import { Order } from '../test/order.ts';

export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.test.ts'],
    globalSetup: ['./global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // One house, one browser, one story after the other; and only when the rest of the machine is quiet.
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { groupOrder: 1, sequencer: Order },
  },
});
