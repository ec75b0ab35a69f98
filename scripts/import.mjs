// npm run import -- directory FILE: reads a directory somebody else wrote into the CMS; a dry run unless --apply.
import { handOver } from './setup/hand-over.mjs';
import { prepare } from './setup/prepare.mjs';

const node = await prepare();
await handOver(node, ['scripts/import/main.ts', ...process.argv.slice(2)]);
