// The one command. It runs on the machine's own Node with nothing installed, fetches what is missing, then hands
// over to start/main.ts under the Node 24 that comes with the dependencies.
import { handOver } from './setup/hand-over.mjs';
import { prepare } from './setup/prepare.mjs';

const node = await prepare();
await handOver(node, ['scripts/start/main.ts', ...process.argv.slice(2)]);
