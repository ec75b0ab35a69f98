/** Writing only what the CMS does not have yet. */
import path from 'node:path';
import { inParallel } from './in-parallel.ts';
import type { Payload } from './payloads.ts';
import { StrapiError, type StrapiRest } from './strapi-rest.ts';

/** Strapi on SQLite writes one at a time: more requests at once would only wait for each other. */
export const requestsAtOnce = 4;

/** Told how far the seed is, e.g. `pages 12/45`. */
export type OnProgress = (line: string) => void;

interface Missing {
  endpoint: string;
  /** The attribute an entry is recognised by. */
  attribute: 'slug' | 'from' | 'title' | 'name' | 'sourceId' | 'words';
  entries: { key: string; payload: Payload }[];
}

/** Says which entry of the content a refused request was about. */
export async function about<Result>(entry: string, request: Promise<Result>): Promise<Result> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof StrapiError) error.message = `${entry}: ${error.message}`;
    throw error;
  }
}

/** Creates the entries that do not exist; answers the documentId of each, by key. */
export async function createMissing(
  rest: StrapiRest,
  onProgress: OnProgress,
  { endpoint, attribute, entries }: Missing,
): Promise<Map<string, string>> {
  const present = await rest.findAll(endpoint, `fields[0]=${attribute}`);
  const ids = new Map(present.map((entry) => [String(entry[attribute]), entry.documentId]));
  let done = 0;
  await inParallel(entries, requestsAtOnce, async ({ key, payload }) => {
    if (!ids.has(key)) {
      ids.set(key, (await about(`${endpoint} "${key}"`, rest.create(endpoint, payload))).documentId);
    }
    onProgress(`${endpoint} ${(done += 1)}/${entries.length}`);
  });
  return ids;
}

/** Fills in a single type, unless it was already. */
export async function fillSingle(
  rest: StrapiRest,
  onProgress: OnProgress,
  { endpoint, payload }: { endpoint: string; payload: Payload },
): Promise<void> {
  if (!(await rest.hasSingle(endpoint))) await about(endpoint, rest.update(endpoint, payload));
  onProgress(`${endpoint} 1/1`);
}

/** Uploads the pictures or documents the media library does not have; answers the number of each, by name. */
export async function uploadMissing(
  rest: StrapiRest,
  onProgress: OnProgress,
  pictures: { name: string; file: string; alt: string }[],
  what: 'pictures' | 'documents' = 'pictures',
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const { name, file, alt } of pictures) {
    const present = await rest.findUpload(path.basename(file));
    numbers.set(name, present ?? (await about(`${what} "${name}"`, rest.upload(file, alt))));
    onProgress(`${what} ${numbers.size}/${pictures.length}`);
  }
  return numbers;
}
