/** Entries of the demonstration content as Strapi's REST API wants them. */
import {
  articleKinds,
  callOutKinds,
  chartKinds,
  legalForces,
  outcomeKinds,
  pageLayouts,
  themeColours,
  themeIcons,
} from '@passerelle/shared/vocabulary';
import type { BlockEntry, LinkEntry } from './block-formats.ts';
import type {
  ArticleEntry,
  DecisionTreeEntry,
  FigureEntry,
  GlossaryEntry,
  LegalReferenceEntry,
  MenuEntry,
  MenuLinkEntry,
  PageEntry,
  PageTranslation,
  RedirectEntry,
  SiteSettingsEntry,
  SiteSettingsTranslation,
  ThemeEntry,
  ThemeTranslation,
} from './formats.ts';
import type { PersonEntry, SupporterEntry, TeamEntry } from './people-format.ts';

/** What is sent; a key whose value is `undefined` is not. */
export type Payload = Record<string, unknown>;

/** The documentIds of what is already in the CMS: pages by path, themes by slug, legal references by key. */
export interface Known {
  pages: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
  legalReferences?: ReadonlyMap<string, string>;
}

/** The numbers of uploaded pictures, by name. */
export type Pictures = ReadonlyMap<string, number>;

/** A theme, as Strapi stores it. */
export const theme = ({
  name,
  slug,
  inBrief,
  body,
  order,
  sensitive,
  icon,
  colour,
}: ThemeEntry): Payload => ({
  name,
  slug,
  inBrief,
  body,
  order,
  sensitive,
  icon: icon && themeIcons[icon],
  colour: colour && themeColours[colour],
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
  themes: themesOf(entry, known),
  legalReferences: entry.legalReferences.map((key) => known.legalReferences?.get(key)),
  startsOn: entry.startsOn,
  endsOn: entry.endsOn,
  reviewDue: entry.reviewDue,
  changeLog: entry.changeLog,
});

/** The blocks of a page. A link to what is not known (yet) is left out, and so is a block without any link left. */
export const blocks = (entries: BlockEntry[], known: Known): Payload[] =>
  entries.flatMap(({ type, ...block }): Payload[] => {
    const component = { __component: `blocks.${type}`, ...block };
    if ('links' in block) {
      const links = block.links.flatMap((link) => linkTo(link, known));
      return links.length > 0 ? [{ ...component, links }] : [];
    }
    if (type === 'services' && 'theme' in block)
      return [{ ...component, theme: known.themes.get(block.theme) }];
    return 'kind' in block ? [{ ...component, kind: callOutKinds[block.kind] }] : [component];
  });

function linkTo(link: LinkEntry | MenuLinkEntry, known: Known): Payload[] {
  const page = link.page && known.pages.get(link.page);
  const theme = link.theme && known.themes.get(link.theme);
  const isLost = (link.page && !page) || (link.theme && !theme);
  return isLost ? [] : [{ ...link, page, theme }];
}

const themesOf = ({ themes }: { themes: string[] }, known: Known) =>
  themes.map((slug) => known.themes.get(slug));

/** A news item, as Strapi stores it. */
export const article = (entry: ArticleEntry, known: Known, pictures: Pictures): Payload => ({
  title: entry.title,
  slug: entry.slug,
  kind: articleKinds[entry.kind],
  publishedOn: entry.publishedOn,
  summary: entry.summary,
  body: entry.body,
  cover: entry.cover && pictures.get(entry.cover),
  themes: themesOf(entry, known),
  sourceName: entry.sourceName,
  sourceUrl: entry.sourceUrl,
  deadline: entry.deadline,
  expiresOn: entry.expiresOn,
});

/** An official text; its key stays here. */
export const legalReference = ({ key: _key, legalForce, ...entry }: LegalReferenceEntry): Payload => ({
  ...entry,
  legalForce: legalForces[legalForce],
});

/** A team; a person in it; a supporter: written as they are stored. */
export const team = (entry: TeamEntry): Payload => ({ name: entry.name, order: entry.order });

export const person = (entry: PersonEntry, teamId: string): Payload => ({ ...entry, team: teamId });

export const supporter = (entry: SupporterEntry): Payload => ({ ...entry });

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

/** A word of the glossary. */
export const glossaryTerm = (entry: GlossaryEntry, known: Known): Payload => ({
  ...entry,
  theme: entry.theme && known.themes.get(entry.theme),
});

/** A figure, its table as it was pasted. */
export const figure = (entry: FigureEntry, known: Known): Payload => ({
  title: entry.title,
  slug: entry.slug,
  inBrief: entry.inBrief,
  chart: chartKinds[entry.chart],
  unit: entry.unit,
  table: entry.table,
  source: entry.source,
  sourceUrl: entry.sourceUrl,
  asOf: entry.asOf,
  note: entry.note,
  themes: themesOf(entry, known),
  order: entry.order,
  demonstration: entry.demonstration,
});

/** Guided questions under their page. */
export const decisionTree = (entry: DecisionTreeEntry, known: Known): Payload => ({
  title: entry.title,
  slug: entry.slug,
  inBrief: entry.inBrief,
  page: known.pages.get(entry.page),
  checkedOn: entry.checkedOn,
  steps: entry.steps.map(({ outcome, ...step }) => ({ ...step, outcome: outcome && outcomeKinds[outcome] })),
});

/** A page in another language. */
export const pageTranslation = (entry: PageTranslation, known: Known): Payload => ({
  title: entry.title,
  slug: entry.slug,
  inBrief: entry.inBrief,
  blocks: blocks(entry.blocks, known),
});

/** A theme in another language. */
export const themeTranslation = ({ name, slug, inBrief, body }: ThemeTranslation): Payload => ({
  name,
  slug,
  inBrief,
  body,
});

/** The settings in another language: address, telephone and the like are the same in all. */
export const siteSettingsTranslation = (
  translation: SiteSettingsTranslation,
  french: SiteSettingsEntry,
): Payload => {
  const { siteName, shortName, tagline, description, openingHours, footerText } = translation;
  return { ...french, siteName, shortName, tagline, description, openingHours, footerText };
};

/** A redirect is written as it is stored. */
export const redirect = (entry: RedirectEntry): Payload => ({ ...entry });
