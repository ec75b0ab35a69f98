/** Pagefind's fragments, one for each page: what a result shows (https://pagefind.app/docs/). */
import { gunzipSync } from 'node:zlib';
import type { SearchFile } from './search-index.ts';

const place = /fragment\/([^/]+)\.pf_fragment$/;

/** What stands before the JSON in every compressed file of Pagefind. */
const signature = 'pagefind_dcd';

/** The names of an index's fragments by the address they lead to, `/actus/`; two pages may offer the same file. */
export function fragmentsByUrl(files: SearchFile[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { file, bytes } of files) {
    const name = place.exec(file)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(gunzipSync(bytes).toString().slice(signature.length)) as { url: string };
    names.set(url, [...(names.get(url) ?? []), name]);
  }
  return names;
}
