import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './closing-line.ts';
import { Order } from './order.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rooms = ['shared', 'cms', 'site', 'scripts', 'scripts/e2e'];

export default defineConfig({
  test: {
    root,
    projects: rooms.map((room) => path.join(root, room, 'vitest.config.mts')),
    reporters: ['default', new ClosingLine()],
    silent: 'passed-only',
    passWithNoTests: false,
    // The order of files is the whole run's business, not a room's.
    sequence: { sequencer: Order },
  },
});
