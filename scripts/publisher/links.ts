/** The internal links of pages, and those that lead nowhere. */

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

export interface InternalLink {
  /** As it is written in the page. */
  target: string;
  /** The file it leads to, without its first slash; nothing when it cannot be one. */
  name: string | undefined;
}

/** A page's links to the site itself, each once. */
export function internalLinks(file: string, html: string, siteUrl: string): InternalLink[] {
  const base = new URL(`${siteUrl}/`);
  const page = new URL(addressOf(file), base);
  return [...new Set(linksIn(html))].flatMap((target) => {
    if (!URL.canParse(target, page)) return [{ target, name: undefined }];
    const url = new URL(target, page);
    return url.origin === base.origin && url.protocol.startsWith('http')
      ? [{ target, name: nameOf(url) }]
      : [];
  });
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
