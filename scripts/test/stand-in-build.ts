/** A small whole site, as `astro build` would leave it: every page, style and index chunk names its edition. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile } from '@passerelle/shared/rendering';
import type { Blobs } from '../publisher/blobs.ts';
import type { Manifest } from '../publisher/manifest.ts';
import { release, type ReleaseStep } from '../publisher/release.ts';
import { releaseId, type Releases } from '../publisher/releases.ts';

export interface Edition {
  name: string;
  pages?: number;
  /** Extra HTML on the home page. */
  home?: string;
}

/** The files of an edition, by their place in the site. */
export function editionFiles({ name, pages = 5, home = '' }: Edition): Record<string, string> {
  const html = (title: string, body: string) =>
    `<!doctype html><html lang="fr"><head><title>${title}</title>` +
    `<link rel="stylesheet" href="/_astro/style.${name}.css"></head>` +
    `<body data-edition="${name}"><h1>${title}</h1>${body}<p>${`${name} `.repeat(400)}</p></body></html>\n`;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const links = numbers.map((number) => `<a href="/actus/${number}/">Actu ${number}</a>`).join('');
  return {
    'index.html': html('Accueil', links + home),
    '404.html': html('Page introuvable', '<a href="/">Accueil</a>'),
    'rss.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title></channel></rss>`,
    'sitemap-index.xml': '<?xml version="1.0"?><sitemapindex></sitemapindex>',
    'robots.txt': 'User-agent: *\nSitemap: http://localhost/sitemap-index.xml\n',
    '410/index.html': html('Page retirée', '<a href="/">Accueil</a>'),
    'redirects.json': JSON.stringify([{ from: '/ancien/', to: '/actus/1/' }, { from: '/retire/' }]),
    'pagefind/pagefind-entry.json': JSON.stringify({ languages: { fr: { hash: name } } }),
    [`pagefind/index/fr_${name}.pf_index`]: `index of ${name}`,
    [`_astro/style.${name}.css`]: `body { --edition: '${name}'; }`,
    ...Object.fromEntries(
      numbers.map((number) => [
        `actus/${number}/index.html`,
        html(`Actu ${number}`, '<a href="../../">Accueil</a>'),
      ]),
    ),
  };
}

/** Writes the site of an edition into a folder. */
export async function writeBuild(folder: string, edition: Edition): Promise<void> {
  for (const [file, content] of Object.entries(editionFiles(edition))) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}

/** Keeps the bytes of an edition, ready to be released. */
export async function storeEdition(blobs: Blobs, edition: Edition): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const [file, content] of Object.entries(editionFiles(edition))) {
    files.set(file, await blobs.put(Buffer.from(content)));
  }
  return files;
}

/** Makes an edition the one visitors read. */
export async function publishEdition(
  releases: Releases,
  name: string,
  { pages = 5, onStep }: { pages?: number; onStep?: (step: ReleaseStep) => void } = {},
): Promise<Manifest> {
  const files = await storeEdition(releases.blobs, { name, pages });
  const publishedAt = new Date().toISOString();
  const id = releaseId(new Date());
  const about = { id, publication: id, revision: name, codeHash: 'code', publishedAt, pages: 8, files };
  const manifest = await release(releases, about, { onStep });
  await releases.prune();
  return manifest;
}
