/** Asks the running publisher to publish again (`rebuild`) or to go back to the release before (`rollback`). */
import path from 'node:path';
import { rebuildPath, rollbackPath } from '@passerelle/shared/publication';
import { parseEnvironment, root } from '../environment.ts';
import { completeEnvFile } from '../start/env-file.ts';

const paths: Record<string, string> = { rebuild: rebuildPath, rollback: rollbackPath };
const [wish = ''] = process.argv.slice(2);
const wanted = paths[wish];
if (wanted === undefined) {
  console.error(`Unknown wish "${wish}". Say rebuild or rollback.`);
  process.exit(1);
}
await completeEnvFile(path.resolve(root, process.env.ENV_FILE || '.env'), process.env);
const { publisher, publisherSecret } = parseEnvironment(process.env);
const url = publisher.url + wanted;
try {
  const headers = { Authorization: `Bearer ${publisherSecret}` };
  const response = await fetch(url, { method: 'POST', headers });
  const answer = (await response.json()) as { id?: string; error?: string };
  if (!response.ok) throw new Error(`it answered ${response.status}: ${answer.error}`);
  console.log(answer.id ? `Online again: ${answer.id}` : `Asked. Follow it at ${publisher.url}/`);
} catch (error) {
  console.error(
    `POST ${url} failed: ${(error as Error).message}. Check that the publisher runs (npm start).`,
  );
  process.exit(1);
}
