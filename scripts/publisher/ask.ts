/** Asks the running publisher for something: `rebuild`, `rollback`, `accept` or `purge` (README.md says what each does). */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  acceptPath,
  publisherStatus,
  purgePath,
  rebuildPath,
  rollbackPath,
} from '@passerelle/shared/publication';
import { parseEnvironment, root } from '../environment.ts';
import { completeEnvFile } from '../start/env-file.ts';

const paths: Record<string, string> = {
  rebuild: rebuildPath,
  rollback: rollbackPath,
  accept: acceptPath,
  purge: purgePath,
};
const [wish = ''] = process.argv.slice(2);
const wanted = paths[wish];
if (wanted === undefined) {
  console.error(`Unknown wish "${wish}". Say ${Object.keys(paths).join(', ')}.`);
  process.exit(1);
}
await completeEnvFile(path.resolve(root, process.env.ENV_FILE || '.env'), process.env);
const { publisher, publisherSecret } = parseEnvironment(process.env);
const url = publisher.url + wanted;

async function askFor(): Promise<{ id?: string }> {
  const headers = { Authorization: `Bearer ${publisherSecret}` };
  const response = await fetch(url, { method: 'POST', headers });
  const answer = (await response.json()) as { id?: string; error?: string };
  if (!response.ok) throw new Error(`it answered ${response.status}: ${answer.error}`);
  return answer;
}

const status = async () => publisherStatus.parse(await (await fetch(`${publisher.url}/status`)).json());

/** Erasing counts when it is done, so that is waited for. */
async function untilPurged(before: string | undefined): Promise<void> {
  for (;;) {
    await pause(250);
    const { state, purgedAt, builds } = await status();
    if (purgedAt !== before) return console.log(`Purged at ${purgedAt}.`);
    if (state === 'idle' && builds[0]?.state === 'failed')
      throw new Error(`nothing was purged, because the site could not be published: ${builds[0].reason}`);
  }
}

try {
  const before = wish === 'purge' ? (await status()).purgedAt : undefined;
  const { id } = await askFor();
  if (wish === 'purge') await untilPurged(before);
  else console.log(id ? `Online again: ${id}` : `Asked. Follow it at ${publisher.url}/`);
} catch (error) {
  console.error(
    `POST ${url} failed: ${(error as Error).message}. Check that the publisher runs (npm start).`,
  );
  process.exit(1);
}
