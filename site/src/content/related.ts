/** What goes with a page: the latest news of its themes, and who helps with them. */
import type {
  LocaleContent,
  PlacedArticle,
  PlacedOrganization,
  PlacedPage,
  PlacedTheme,
} from './locale-content.ts';

/** As many as one still chooses between. */
const mostArticles = 3;
const mostOrganizations = 4;

export interface Related {
  themes: PlacedTheme[];
  articles: PlacedArticle[];
  organizations: PlacedOrganization[];
}

const once = <Entry>(entries: Entry[]) => [...new Set(entries)];

/** Nothing for a page without themes. */
export function relatedTo(page: PlacedPage, site: LocaleContent): Related {
  const themes = site.themesOf(page);
  const articles = once(themes.flatMap((theme) => site.articlesOf(theme)))
    .filter(({ expiresOn }) => expiresOn === undefined || expiresOn >= site.day)
    .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
  const organizations = once(themes.flatMap((theme) => site.organizationsOf(theme)));
  return {
    themes,
    articles: articles.slice(0, mostArticles),
    organizations: organizations.slice(0, mostOrganizations),
  };
}

/** As many as a page still shows; the theme's own page has them all. */
const mostHelpers = 12;

/** Who helps with a theme, in a commune where one is given: those whose address is there. */
export function helpersOf(
  { theme, commune }: { theme?: string | undefined; commune?: string | undefined },
  site: LocaleContent,
): PlacedOrganization[] {
  const all = theme === undefined ? site.organizations : site.organizationsOf({ documentId: theme });
  const codes = site.communes.find(({ documentId }) => documentId === commune)?.postalCodes;
  const there = codes
    ? all.filter((each) =>
        site.directory.locationsOf(each).some(({ postalCode }) => postalCode && codes.includes(postalCode)),
      )
    : all;
  return there.slice(0, mostHelpers);
}

/** The organisations that a page's blocks show. */
export const inBlocksOf = (page: PlacedPage, site: LocaleContent): PlacedOrganization[] =>
  page.blocks.flatMap((block) => {
    if (block.__component === 'blocks.services') return helpersOf(block, site);
    if (block.__component === 'blocks.contact') return site.organization(block.organization) ?? [];
    return [];
  });
