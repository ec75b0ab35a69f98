// npm run rebuild, rollback, accept, purge: asks the running publisher, with the secret that is in .env.
import { handOver } from './setup/hand-over.mjs';
import { prepare } from './setup/prepare.mjs';

const node = await prepare();
await handOver(node, ['scripts/publisher/ask.ts', ...process.argv.slice(2)]);
