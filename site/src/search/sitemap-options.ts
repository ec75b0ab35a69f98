/** The sitemap says when each page last changed and where its translations are (https://www.sitemaps.org). */
import type { SitemapOptions } from '@astrojs/sitemap';
import { content } from '../content/store.ts';

const pathOf = (url: string) => new URL(url).pathname;

/** A site of ten thousand pages has ten files, and an edit makes one or two of them anew. */
export const pagesPerSitemap = 1_000;

export const sitemapOptions: SitemapOptions = {
  entryLimit: pagesPerSitemap,
  // A page of search results is no result itself.
  filter: (url) => content().isIndexable(pathOf(url)),
  serialize: (item) => {
    const route = content().routeAt(pathOf(item.url));
    if (!route) return item;
    const translations = content().indexed(content().translations(route));
    return {
      ...item,
      ...(route.updatedAt && { lastmod: route.updatedAt.toISOString() }),
      ...(translations.length > 1 && {
        links: translations.map(({ locale, path }) => ({ lang: locale, url: new URL(path, item.url).href })),
      }),
    };
  },
};
