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
