/** A small whole site, as `astro build` would leave it: every page, style and index chunk names its edition. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Edition {
  name: string;
  pages?: number;
  /** Extra HTML on the home page. */
  home?: string;
}

/** Writes the site of an edition into a folder. */
export async function writeBuild(folder: string, { name, pages = 5, home = '' }: Edition): Promise<void> {
  const html = (title: string, body: string) =>
    `<!doctype html><html lang="fr"><head><title>${title}</title>` +
    `<link rel="stylesheet" href="/_astro/style.${name}.css"></head>` +
    `<body data-edition="${name}"><h1>${title}</h1>${body}<p>${`${name} `.repeat(400)}</p></body></html>\n`;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const links = numbers.map((number) => `<a href="/actus/${number}/">Actu ${number}</a>`).join('');
  const files: Record<string, string> = {
    'index.html': html('Accueil', links + home),
    '404.html': html('Page introuvable', '<a href="/">Accueil</a>'),
    'rss.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title></channel></rss>`,
    'sitemap-index.xml': '<?xml version="1.0"?><sitemapindex></sitemapindex>',
    'robots.txt': 'User-agent: *\nSitemap: http://localhost/sitemap-index.xml\n',
    'redirects.json': JSON.stringify([{ from: '/ancien/', to: '/actus/1/' }]),
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
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}
