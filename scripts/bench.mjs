// npm run bench: like npm start, from the machine's own Node to the Node 24 of the dependencies.
import { handOver } from './setup/hand-over.mjs';
import { prepare } from './setup/prepare.mjs';

const node = await prepare();
await handOver(node, ['scripts/bench/main.ts', ...process.argv.slice(2)]);
