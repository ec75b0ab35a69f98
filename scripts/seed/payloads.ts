/** Entries of the demonstration content as Strapi's REST API wants them. */
import { articleKinds, callOutKinds, legalForms, pageLayouts } from '@passerelle/shared/vocabulary';
import type { BlockEntry, LinkEntry } from './block-formats.ts';
import type {
  ArticleEntry,
  MenuEntry,
  MenuLinkEntry,
  OrganizationEntry,
  PageEntry,
  RedirectEntry,
  SiteSettingsEntry,
  ThemeEntry,
} from './formats.ts';

/** What is sent; a key whose value is `undefined` is not. */
export type Payload = Record<string, unknown>;

/** The documentIds of what is already in the CMS: pages by path, themes by slug. */
export interface Known {
  pages: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
}

/** A theme, as Strapi stores it. */
export const theme = ({ name, slug, inBrief, body, order, sensitive }: ThemeEntry): Payload => ({
  name,
  slug,
  inBrief,
  body,
  order,
  sensitive,
});

/** A page under its parent, without its links to pages: these come when all pages are known. */
export const page = (entry: PageEntry, known: Known): Payload => ({
  title: entry.title,
  slug: entry.slug,
  parent: entry.parent && known.pages.get(entry.parent),
  layout: pageLayouts[entry.layout],
  order: entry.order,
  inBrief: entry.inBrief,
  blocks: blocks(entry.blocks, { ...known, pages: new Map() }),
  legalReferences: entry.legalReferences,
});

/** The blocks of a page. A link to a page not yet known is left out, and so is a block without any link left. */
export const blocks = (entries: BlockEntry[], known: Known): Payload[] =>
  entries.flatMap(({ type, ...block }): Payload[] => {
    const component = { __component: `blocks.${type}`, ...block };
    if ('links' in block) {
      const links = block.links.flatMap((link) => linkTo(link, known));
      return links.length > 0 ? [{ ...component, links }] : [];
    }
    return 'kind' in block ? [{ ...component, kind: callOutKinds[block.kind] }] : [component];
  });

function linkTo(link: LinkEntry | MenuLinkEntry, known: Known): Payload[] {
  const page = link.page && known.pages.get(link.page);
  const theme = link.theme && known.themes.get(link.theme);
  return link.page && !page ? [] : [{ ...link, page, theme }];
}

const themesOf = ({ themes }: { themes: string[] }, known: Known) =>
  themes.map((slug) => known.themes.get(slug));

/** A news item, as Strapi stores it. */
export const article = (entry: ArticleEntry, known: Known): Payload => ({
  title: entry.title,
  slug: entry.slug,
  kind: articleKinds[entry.kind],
  publishedOn: entry.publishedOn,
  summary: entry.summary,
  body: entry.body,
  themes: themesOf(entry, known),
  sourceName: entry.sourceName,
  sourceUrl: entry.sourceUrl,
  deadline: entry.deadline,
});

/** An organisation, as Strapi stores it. */
export const organization = (entry: OrganizationEntry, known: Known): Payload => ({
  ...entry,
  legalForm: entry.legalForm && legalForms[entry.legalForm],
  themes: themesOf(entry, known),
});

/** The settings of the site are written as they are stored. */
export const siteSettings = (settings: SiteSettingsEntry): Payload => ({ ...settings });

/** The menu; every page and theme it names must be known. */
export const menu = (entry: MenuEntry, known: Known): Payload => {
  const links = (all: MenuLinkEntry[]) => all.flatMap((link) => linkTo(link, known));
  return {
    items: entry.items.flatMap(({ children, ...item }) =>
      linkTo(item, known).map((link) => ({ ...link, children: links(children) })),
    ),
    footerLinks: links(entry.footerLinks),
  };
};

/** A redirect is written as it is stored. */
export const redirect = (entry: RedirectEntry): Payload => ({ ...entry });
