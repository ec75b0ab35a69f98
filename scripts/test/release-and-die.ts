/** Publishes editions until it is killed, or kills itself at a named step: `release-and-die.ts <data> <step|forever>`. */
import { writeBuild } from './stand-in-build.ts';
import { release } from '../publisher/release.ts';
import { releaseId, Releases } from '../publisher/releases.ts';

const [dataDir, deadly] = process.argv.slice(2) as [string, string];
const releases = new Releases(dataDir);
await releases.cleanUp();
console.log('cleaned');

do {
  const id = releaseId(new Date());
  await writeBuild(releases.draft(id), { name: id });
  const about = { id, revision: id, codeHash: 'code', publishedAt: new Date().toISOString(), pages: 7 };
  await release(releases, about, (step) => {
    if (step === deadly) process.kill(process.pid, 'SIGKILL');
  });
} while (deadly === 'forever');
