// Every test of the house, on a machine with nothing installed: dependencies, a browser, then Vitest.
import { findChromium } from './setup/chromium.mjs';
import { handOver } from './setup/hand-over.mjs';
import { prepare } from './setup/prepare.mjs';

const browser = findChromium();
const node = await prepare();
process.env.CHROMIUM_PATH = await browser;
process.env.NODE_ENV = 'test';
await handOver(node, ['scripts/test/main.ts', ...process.argv.slice(2)]);
