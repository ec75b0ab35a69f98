/** The internal links of pages, and those that lead nowhere. */
import { addressOf } from '@passerelle/shared/rendering';
import { isSuggestionPath } from '@passerelle/shared/suggestions';

const link =
  /<(?:a|link|img|script|source|iframe)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** Every address in a page that a browser could follow, with character references undone. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(link)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

export interface InternalLink {
  /** As it is written in the page. */
  target: string;
  /** The file it leads to, without its first slash; nothing when it cannot be one. */
  name: string | undefined;
}

/** Reads the links of a site's pages. Every page has the same menu: what a link means is worked out once. */
export class LinkReader {
  readonly #base: URL;
  readonly #known = new Map<string, InternalLink | undefined>();

  constructor(siteUrl: string) {
    this.#base = new URL(`${siteUrl}/`);
  }

  /** A page's links to the site itself, each once. */
  read(file: string, html: string): InternalLink[] {
    return [...new Set(linksIn(html))].flatMap((target) => {
      if (!target.startsWith('/')) return this.#understand(target, file) ?? [];
      // A copy, or the part would keep the whole page in memory.
      if (!this.#known.has(target))
        this.#known.set(Buffer.from(target).toString(), this.#understand(target, file));
      return this.#known.get(target) ?? [];
    });
  }

  #understand(target: string, file: string): InternalLink | undefined {
    const copy = Buffer.from(target).toString();
    const page = new URL(addressOf(file), this.#base);
    if (!URL.canParse(target, page)) return { target: copy, name: undefined };
    const url = new URL(target, page);
    // What the CMS answers is no file of the site.
    const isInternal =
      url.origin === this.#base.origin && url.protocol.startsWith('http') && !isSuggestionPath(url.pathname);
    return isInternal ? { target: copy, name: nameOf(url) } : undefined;
  }
}

function nameOf({ pathname }: URL): string | undefined {
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** Whether a link leads to a file of the site or to a redirect. */
export function leadsSomewhere(
  { name }: InternalLink,
  has: (file: string) => boolean,
  redirects: Set<string>,
): boolean {
  if (name === undefined) return false;
  const asFile = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return has(asFile) || has(`${asFile}/index.html`) || redirects.has(`/${name}`);
}
