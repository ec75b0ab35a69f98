/** What a build must be before visitors may read it. */
import type { StoredFile, StoredFiles } from '@passerelle/shared/publication';
import { z } from 'zod';
import type { Blobs } from './blobs.ts';
import { inBatches } from './durable.ts';
import { addressOf, internalLinks, leadsSomewhere, type InternalLink } from './links.ts';

export interface CheckOptions {
  /** How many pages visitors have now; none before the first release. */
  livePages: number | undefined;
  /** The operator said that losing many pages is meant. */
  acceptFewerPages: boolean;
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

const parts = [
  { file: 'index.html', name: 'La page d’accueil', sign: '<h1' },
  { file: '404.html', name: 'La page d’erreur 404', sign: '<h1' },
  { file: 'rss.xml', name: 'Le fil RSS', sign: '</rss>' },
  { file: 'sitemap-index.xml', name: 'Le plan pour moteurs de recherche', sign: '</sitemapindex>' },
  { file: 'robots.txt', name: 'Le fichier robots.txt', sign: 'Sitemap' },
  { file: 'pagefind/pagefind-entry.json', name: 'L’index de recherche', sign: '"languages"' },
];

/** What is known of a page with certain bytes at a certain place. */
interface Page {
  whole: boolean;
  links: InternalLink[];
}

/** Looks at builds as a stranger would: no trust in who made them. It remembers pages whose bytes it has seen. */
export class Inspector {
  readonly #blobs: Blobs;
  readonly #siteUrl: string;
  #pages = new Map<string, Page>();

  constructor(blobs: Blobs, siteUrl: string) {
    this.#blobs = blobs;
    this.#siteUrl = siteUrl;
  }

  async check(files: StoredFiles, options: CheckOptions): Promise<Verdict> {
    const pages = await this.#read(files);
    const redirects = await this.#redirects(files);
    const from = new Set(redirects?.map((redirect) => redirect.from));
    const dead: string[] = [];
    for (const [file, { links }] of pages) {
      for (const link of links) {
        if (!leadsSomewhere(link, (name) => Object.hasOwn(files, name), from)) {
          dead.push(`Sur la page ${addressOf(file)}, le lien « ${link.target} » ne mène nulle part.`);
        }
      }
    }
    const cut = [...pages].filter(([, { whole }]) => !whole).map(([file]) => file);
    const reasons = [
      ...(await this.#missingParts(files)),
      ...cut.map((file) => `La page ${file} est coupée avant sa fin.`),
      ...(redirects ? [] : ['La liste des redirections (redirects.json) manque ou est illisible.']),
      ...tooFew(pages.size, options),
      ...dead.sort().slice(0, namedLinks),
      ...(dead.length > namedLinks
        ? [`Et ${dead.length - namedLinks} autres liens qui ne mènent nulle part.`]
        : []),
    ];
    return { pages: pages.size, reasons };
  }

  /** Every page of the build; only those never seen are read. */
  async #read(files: StoredFiles): Promise<Map<string, Page>> {
    const seen = new Map<string, Page>();
    const pages = new Map<string, Page>();
    const html = Object.entries(files).filter(([file]) => file.endsWith('.html'));
    await inBatches(html, 16, async ([file, stored]) => {
      const key = `${stored.hash} ${file}`;
      const page = this.#pages.get(key) ?? (await this.#inspect(file, stored));
      seen.set(key, page);
      pages.set(file, page);
    });
    this.#pages = seen;
    return pages;
  }

  async #inspect(file: string, stored: StoredFile): Promise<Page> {
    const html = (await this.#blobs.read(stored)).toString();
    return { whole: html.trimEnd().endsWith('</html>'), links: internalLinks(file, html, this.#siteUrl) };
  }

  async #missingParts(files: StoredFiles): Promise<string[]> {
    const reasons: string[] = [];
    for (const { file, name, sign } of parts) {
      const text = await this.#text(files[file]);
      if (text === undefined) reasons.push(`${name} manque (${file}).`);
      else if (!text.includes(sign)) reasons.push(`${name} est incomplet (${file}).`);
    }
    return reasons;
  }

  async #redirects(files: StoredFiles) {
    try {
      return redirectList.parse(JSON.parse((await this.#text(files['redirects.json'])) ?? ''));
    } catch {
      return undefined;
    }
  }

  async #text(file: StoredFile | undefined): Promise<string | undefined> {
    return file && (await this.#blobs.read(file).catch(() => undefined))?.toString();
  }
}

function tooFew(pages: number, { livePages, acceptFewerPages }: CheckOptions): string[] {
  if (pages === 0) return ['Aucune page n’a été construite.'];
  if (!livePages || acceptFewerPages || pages >= livePages * (1 - largestLoss)) return [];
  return [
    `Le site passerait de ${livePages} à ${pages} pages : par prudence, il n’a pas été remplacé. ` +
      'Si c’est voulu, la personne qui gère le serveur relance avec ACCEPT_FEWER_PAGES=yes.',
  ];
}
