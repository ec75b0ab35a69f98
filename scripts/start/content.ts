/** The demonstration content, put once into an empty CMS. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { page } from '@passerelle/shared/content/page';
import { seed } from '../seed/seed.ts';
import type { Environment } from '../environment.ts';

/** The CMS did not answer as expected when asked whether it has content. */
export class ContentError extends Error {
  override name = 'ContentError';
}

/** Present once the seed went through: half a seed is finished at the next start, a finished one never repeated. */
const marker = (environment: Environment) => path.join(environment.dataDir, 'seeded');

/** Whether the demonstration content still has to be written. */
export async function needsContent(environment: Environment): Promise<boolean> {
  if (existsSync(marker(environment))) return false;
  const url = `${environment.cms.url}/api/${page.endpoint}?pagination[pageSize]=1&status=draft`;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${environment.importToken}` } });
  if (!response.ok) {
    throw new ContentError(
      `GET ${url} answered ${response.status}. Check that CMS_IMPORT_TOKEN in .env is the one this database knows.`,
    );
  }
  const { data } = (await response.json()) as { data: unknown[] };
  if (data.length === 0 || existsSync(`${marker(environment)}.started`)) return true;
  await writeFile(marker(environment), ''); // A restored database, or one that people filled by hand.
  return false;
}

/** Writes the demonstration content through the REST API. */
export async function writeContent(
  environment: Environment,
  onProgress: (line: string) => void,
): Promise<void> {
  await writeFile(`${marker(environment)}.started`, '');
  await seed({ cmsUrl: environment.cms.url, token: environment.importToken, onProgress });
  await writeFile(marker(environment), '');
}
