/** The addresses of other sites in one entry: fields that are one address and nothing else, and links in texts. */
import MarkdownIt from 'markdown-it';
import {
  placesIn,
  type Attribute,
  type Attributes,
  type Components,
  type Value,
} from '../documents/places.ts';

/** An address that stands in an entry. */
export interface FoundLink {
  /** What is asked for; two spellings of it are one. */
  address: string;
  /** As it was written. */
  written: string;
  /** The entry's own attribute it is in, however deep. */
  attribute: string;
  isInText: boolean;
}

/** As the site reads texts: an address that is written as it is makes no link. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/** More than any browser sends, and than an index of the database takes. */
const longest = 2_000;

/** What is asked for at an address; nothing when it is none of another site's, or nobody's to ask. */
export function outsideAddress(written: string, siteUrl: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  // A name and password are somebody's: they are not used here.
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  // Links to the site itself are looked at by every publication.
  if (url.host === new URL(siteUrl).host || url.href.length > longest) return undefined;
  url.hash = '';
  return url.href;
}

const linksInText = (text: string): string[] =>
  markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href') ?? ''));

/** The addresses that are written in a value. */
function writtenIn(value: unknown, { type, pluginOptions }: Attribute): string[] {
  if (typeof value !== 'string' || pluginOptions?.passerelle?.forEditorsOnly) return [];
  if (type === 'richtext') return linksInText(value);
  const line = value.trim();
  return (type === 'string' || type === 'text') && /^https?:\/\/\S+$/i.test(line) ? [line] : [];
}

/** Every address of another site in an entry that was read whole. */
export function linksInEntry(
  entry: Value,
  attributes: Attributes,
  components: Components,
  siteUrl: string,
): FoundLink[] {
  const found: FoundLink[] = [];
  for (const { holder, name, attribute, path } of placesIn(entry, attributes, components)) {
    for (const written of writtenIn(holder[name], attribute)) {
      const address = outsideAddress(written, siteUrl);
      const isInText = attribute.type === 'richtext';
      if (address) found.push({ address, written, attribute: String(path[0]), isInText });
    }
  }
  return found;
}
