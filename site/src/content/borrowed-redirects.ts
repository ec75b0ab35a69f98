/** A service that was not translated has a page in every language; its addresses lead on when it moves, goes or is translated. */
import type { Redirect } from '@passerelle/shared/content/redirect';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import type { LocaleContent } from './locale-content.ts';

/** An address, and where it leads; without that, nowhere any more. */
export type Moved = Pick<Redirect, 'from' | 'to'>;

const pathIn = (locale: Locale, slug: string) => pathFor({ type: 'service', slug }, locale);
const mark = 'slug';
const beforeSlug = pathIn(defaultLocale, mark).slice(0, -`${mark}/`.length);

/** The slug of a French service's address; nothing for any other address. */
function slugIn(path: string): string | undefined {
  if (!path.startsWith(beforeSlug)) return undefined;
  const slug = path.slice(beforeSlug.length).replace(/\/$/, '');
  return slug === '' || slug.includes('/') ? undefined : slug;
}

/** What is said of French services, said of their pages in another language. */
const repeated = (redirects: Moved[], locale: Locale): Moved[] =>
  redirects.flatMap(({ from, to }) => {
    const slug = slugIn(from);
    if (slug === undefined) return [];
    const target = to === undefined ? undefined : slugIn(to);
    return [{ from: pathIn(locale, slug), to: target === undefined ? to : pathIn(locale, target) }];
  });

/** Where services were before they were translated. */
const translated = (french: LocaleContent, { locale, directory }: LocaleContent): Moved[] => {
  const slugs = new Map(french.directory.services.map(({ documentId, slug }) => [documentId, slug]));
  return directory.services.flatMap(({ documentId, path }) => {
    const slug = slugs.get(documentId);
    const before = slug === undefined ? path : pathIn(locale, slug);
    return before === path ? [] : [{ from: before, to: path }];
  });
};

/** Of the languages that stand in for French, each with what its addresses of services need. */
export const borrowedRedirects = (
  redirects: Moved[],
  french: LocaleContent,
  others: LocaleContent[],
): Moved[] => others.flatMap((site) => [...translated(french, site), ...repeated(redirects, site.locale)]);
