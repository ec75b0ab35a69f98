/** Publishes editions until it is killed, or kills itself at a named step: `release-and-die.ts <data> <step|forever>`. */
import { randomUUID } from 'node:crypto';
import { Releases } from '../publisher/releases.ts';
import { publishEdition } from './stand-in-build.ts';

const [dataDir, deadly] = process.argv.slice(2) as [string, string];
const releases = new Releases(dataDir);
await releases.cleanUp();
console.log('cleaned');

do {
  await publishEdition(releases, randomUUID(), {
    onStep: (step) => {
      if (step === deadly) process.kill(process.pid, 'SIGKILL');
    },
  });
} while (deadly === 'forever');
