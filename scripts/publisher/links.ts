/** The internal links of a built site, and those that lead nowhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inBatches } from './durable.ts';

export interface DeadLink {
  page: string;
  target: string;
}

const link =
  /<(?:a|link|img|script|source|iframe)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** Every address in a page that a browser could follow, with character references undone. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(link)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

/** The public address of a built page: `actus/index.html` → `/actus/`. */
export const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Internal links of all pages whose target is neither a file of the build nor a redirect. */
export async function deadLinks(
  build: string,
  files: Set<string>,
  { siteUrl, redirects }: { siteUrl: string; redirects: Set<string> },
): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const base = new URL(`${siteUrl}/`);
  await inBatches(pages, 16, async (file) => {
    const address = addressOf(file);
    const targets = new Set(linksIn(await readFile(path.join(build, file), 'utf8')));
    for (const target of targets) {
      const url = URL.canParse(target, new URL(address, base))
        ? new URL(target, new URL(address, base))
        : undefined;
      if (url && (url.origin !== base.origin || !url.protocol.startsWith('http'))) continue;
      if (!url || !exists(url.pathname, files, redirects)) dead.push({ page: address, target });
    }
  });
  return dead.sort((a, b) => (a.page + a.target < b.page + b.target ? -1 : 1));
}

function exists(pathname: string, files: Set<string>, redirects: Set<string>): boolean {
  let name: string;
  try {
    name = decodeURIComponent(pathname).slice(1);
  } catch {
    return false;
  }
  const asFile = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return files.has(asFile) || files.has(`${asFile}/index.html`) || redirects.has(`/${name}`);
}
