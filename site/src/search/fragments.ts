/** Pagefind's fragments, one for each page: what a result shows (https://pagefind.app/docs/). */
import { gunzipSync } from 'node:zlib';
import type { SearchFile } from './search-index.ts';

const place = /fragment\/([^/]+)\.pf_fragment$/;

/** What stands before the JSON in every compressed file of Pagefind. */
const signature = 'pagefind_dcd';

/** The names of an index's fragments by the address of their page, `/actus/`. */
export function fragmentsByPath(files: SearchFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ file, bytes }) => {
      const name = place.exec(file)?.[1];
      if (name === undefined) return [];
      const { url } = JSON.parse(gunzipSync(bytes).toString().slice(signature.length)) as { url: string };
      return [[url, name] as const];
    }),
  );
}
