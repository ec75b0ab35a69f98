/** What a build must be before visitors may read it. */
import { addressOf, type StoredFile } from '@passerelle/shared/rendering';
import { z } from 'zod';
import type { Blobs } from './blobs.ts';
import { inBatches } from './durable.ts';
import type { Files } from './files.ts';
import { leadsSomewhere, LinkReader, type InternalLink } from './links.ts';
import { isSearchFile } from './search-files.ts';

export interface CheckOptions {
  /** How many pages visitors have now; none before the first release. */
  livePages: number | undefined;
  /** How many pages somebody confirmed to be right, although they are far fewer. */
  acceptedPages?: number | undefined;
}

export interface Verdict {
  pages: number;
  /** In French; empty when the build may go online. */
  reasons: string[];
  /** Whether it lacks nothing but pages, which may be meant. */
  heldBack: boolean;
}

/** Losing more than this share of the pages at once looks like an accident. */
const largestLoss = 0.2;

/** Dead links named in one report; the first ones mended, the rest shows. */
const namedLinks = 10;

const redirectList = z.array(z.object({ from: z.string(), to: z.string().optional() }));

const parts = [
  { file: 'index.html', name: 'La page d’accueil', sign: '<h1' },
  { file: '404.html', name: 'La page d’erreur 404', sign: '<h1' },
  { file: 'rss.xml', name: 'Le fil RSS', sign: '</rss>' },
  { file: 'sitemap-index.xml', name: 'Le plan pour moteurs de recherche', sign: '</sitemapindex>' },
  { file: 'robots.txt', name: 'Le fichier robots.txt', sign: 'Sitemap' },
  { file: 'pagefind/pagefind-entry.json', name: 'L’index de recherche', sign: '"languages"' },
];

/** What is known of a page with certain bytes. */
interface Page {
  hash: string;
  whole: boolean;
  links: InternalLink[];
}

/** What was found good the last time: only what differs from it needs looking at. */
interface Good {
  files: Files;
  redirects: Set<string>;
}

/** Looks at builds as a stranger would: no trust in who made them. It remembers what it has seen. */
export class Inspector {
  readonly #blobs: Blobs;
  readonly #links: LinkReader;
  readonly #pages = new Map<string, Page>();
  #good: Good | undefined;

  constructor(blobs: Blobs, siteUrl: string) {
    this.#blobs = blobs;
    this.#links = new LinkReader(siteUrl);
  }

  async check(files: Files, options: CheckOptions): Promise<Verdict> {
    const pages = await this.#read(files);
    const redirects = await this.#redirects(files);
    const dead = this.#deadLinks(files, redirects ?? new Set());
    const cut = pages.filter((file) => !this.#pages.get(file)!.whole);
    const fewer = tooFew(pages.length, options);
    const reasons = [
      ...(await this.#missingParts(files)),
      ...cut.map((file) => `La page ${file} est coupée avant sa fin.`),
      ...(redirects ? [] : ['La liste des redirections (redirects.json) manque ou est illisible.']),
      ...fewer,
      ...dead.sort().slice(0, namedLinks),
      ...(dead.length > namedLinks
        ? [`Et ${dead.length - namedLinks} autres liens qui ne mènent nulle part.`]
        : []),
    ];
    if (reasons.length === 0 && redirects) this.#good = { files, redirects };
    return {
      pages: pages.length,
      reasons,
      heldBack: pages.length > 0 && fewer.length === reasons.length && fewer.length > 0,
    };
  }

  /** The pages of the build; only those that are not known are read. */
  async #read(files: Files): Promise<string[]> {
    const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
    const unknown = pages.filter((file) => this.#pages.get(file)?.hash !== files.get(file)!.hash);
    await inBatches(unknown, 16, async (file) => {
      this.#pages.set(file, await this.#inspect(file, files.get(file)!));
    });
    for (const file of this.#pages.keys()) if (!files.has(file)) this.#pages.delete(file);
    return pages;
  }

  /** A link can only have died on a page that is new, or because what it led to is gone. */
  #deadLinks(files: Files, redirects: Set<string>): string[] {
    const good = this.#good;
    const gone =
      !good ||
      // No page links to a piece of the search.
      [...good.files.keys()].some((file) => !files.has(file) && !isSearchFile(file)) ||
      [...good.redirects].some((from) => !redirects.has(from));
    const dead: string[] = [];
    for (const [file, { hash, links }] of this.#pages) {
      if (!gone && good.files.get(file)?.hash === hash) continue;
      for (const link of links) {
        if (!leadsSomewhere(link, (name) => files.has(name), redirects)) {
          dead.push(`Sur la page ${addressOf(file)}, le lien « ${link.target} » ne mène nulle part.`);
        }
      }
    }
    return dead;
  }

  async #inspect(file: string, stored: StoredFile): Promise<Page> {
    const html = (await this.#blobs.read(stored)).toString();
    const whole = html.trimEnd().endsWith('</html>');
    return { hash: stored.hash, whole, links: this.#links.read(file, html) };
  }

  async #missingParts(files: Files): Promise<string[]> {
    const reasons: string[] = [];
    for (const { file, name, sign } of parts) {
      if (files.has(file) && files.get(file)!.hash === this.#good?.files.get(file)?.hash) continue;
      const text = await this.#text(files.get(file));
      if (text === undefined) reasons.push(`${name} manque (${file}).`);
      else if (!text.includes(sign)) reasons.push(`${name} est incomplet (${file}).`);
    }
    return reasons;
  }

  async #redirects(files: Files): Promise<Set<string> | undefined> {
    const file = 'redirects.json';
    if (files.has(file) && files.get(file)!.hash === this.#good?.files.get(file)?.hash)
      return this.#good.redirects;
    try {
      const list = redirectList.parse(JSON.parse((await this.#text(files.get(file))) ?? ''));
      return new Set(list.flatMap(({ from, to }) => (to === undefined ? [] : [from])));
    } catch {
      return undefined;
    }
  }

  async #text(file: StoredFile | undefined): Promise<string | undefined> {
    return file && (await this.#blobs.read(file).catch(() => undefined))?.toString();
  }
}

function tooFew(pages: number, { livePages, acceptedPages = Infinity }: CheckOptions): string[] {
  if (pages === 0) return ['Aucune page n’a été construite.'];
  if (!livePages || pages >= Math.min(livePages, acceptedPages) * (1 - largestLoss)) return [];
  return [
    `Le site passerait de ${livePages} à ${pages} pages : par prudence, il n’a pas été remplacé. ` +
      'Si c’est voulu, confirmez : « Publier quand même » sur l’accueil de l’administration, ou « npm run accept » sur le serveur.',
  ];
}
