/** What a build must be before visitors may read it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { deadLinks } from './links.ts';

export interface CheckOptions {
  /** How many pages visitors have now; none before the first release. */
  livePages: number | undefined;
  /** The operator said that losing many pages is meant. */
  acceptFewerPages: boolean;
  siteUrl: string;
}

export interface Verdict {
  pages: number;
  /** In French; empty when the build may go online. */
  reasons: string[];
}

/** Losing more than this share of the pages at once looks like an accident. */
const largestLoss = 0.2;

/** Dead links named in one report; the first ones mended, the rest shows. */
const namedLinks = 10;

const redirectList = z.array(z.object({ from: z.string(), to: z.string() }));

/** Looks at a build as a stranger would: no trust in its exit code. */
export async function checkBuild(build: string, options: CheckOptions): Promise<Verdict> {
  const files = await listFiles(build);
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const redirects = await readRedirects(build);
  const dead = await deadLinks(build, files, {
    siteUrl: options.siteUrl,
    redirects: new Set(redirects?.map(({ from }) => from)),
  });
  const reasons = [
    ...(await missingParts(build)),
    ...(await cutPages(build, pages)),
    ...(redirects ? [] : ['La liste des redirections (redirects.json) manque ou est illisible.']),
    ...tooFew(pages.length, options),
    ...dead
      .slice(0, namedLinks)
      .map(({ page, target }) => `Sur la page ${page}, le lien « ${target} » ne mène nulle part.`),
    ...(dead.length > namedLinks
      ? [`Et ${dead.length - namedLinks} autres liens qui ne mènent nulle part.`]
      : []),
  ];
  return { pages: pages.length, reasons };
}

async function listFiles(build: string): Promise<Set<string>> {
  const entries = await readdir(build, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map((entry) => path.relative(build, path.join(entry.parentPath, entry.name))));
}

async function missingParts(build: string): Promise<string[]> {
  const parts = [
    { file: 'index.html', name: 'La page d’accueil', sign: '<h1' },
    { file: '404.html', name: 'La page d’erreur 404', sign: '<h1' },
    { file: 'rss.xml', name: 'Le fil RSS', sign: '</rss>' },
    { file: 'sitemap-index.xml', name: 'Le plan pour moteurs de recherche', sign: '</sitemapindex>' },
    { file: 'robots.txt', name: 'Le fichier robots.txt', sign: 'Sitemap' },
    { file: 'pagefind/pagefind-entry.json', name: 'L’index de recherche', sign: '"languages"' },
  ];
  const reasons: string[] = [];
  for (const { file, name, sign } of parts) {
    const text = await readFile(path.join(build, file), 'utf8').catch(() => undefined);
    if (text === undefined) reasons.push(`${name} manque (${file}).`);
    else if (!text.includes(sign)) reasons.push(`${name} est incomplet (${file}).`);
  }
  return reasons;
}

async function cutPages(build: string, pages: string[]): Promise<string[]> {
  const reasons: string[] = [];
  for (const page of pages) {
    const html = await readFile(path.join(build, page), 'utf8');
    if (!html.trimEnd().endsWith('</html>')) reasons.push(`La page ${page} est coupée avant sa fin.`);
  }
  return reasons;
}

function tooFew(pages: number, { livePages, acceptFewerPages }: CheckOptions): string[] {
  if (pages === 0) return ['Aucune page n’a été construite.'];
  if (!livePages || acceptFewerPages || pages >= livePages * (1 - largestLoss)) return [];
  return [
    `Le site passerait de ${livePages} à ${pages} pages : par prudence, il n’a pas été remplacé. ` +
      'Si c’est voulu, la personne qui gère le serveur relance avec ACCEPT_FEWER_PAGES=yes.',
  ];
}

async function readRedirects(build: string) {
  try {
    return redirectList.parse(JSON.parse(await readFile(path.join(build, 'redirects.json'), 'utf8')));
  } catch {
    return undefined;
  }
}
