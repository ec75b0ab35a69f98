/**
 * What machines read on a page (https://schema.org as JSON-LD), from plain data. The types are schema.org's own, so a
 * property it does not know does not compile.
 */
import type { Figure } from '@passerelle/shared/content/figure';
import type { GlossaryTerm } from '@passerelle/shared/content/glossary-term';
import type { Organization as DirectoryEntry } from '@passerelle/shared/content/organization';
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type {
  BreadcrumbList,
  Dataset,
  DefinedTermSet,
  FAQPage,
  GovernmentOrganization,
  GovernmentService,
  NewsArticle,
  Organization,
  PostalAddress,
  Thing,
  WithContext,
} from 'schema-dts';
import { startOf } from './dates.ts';
import { plainText } from './markdown.ts';

/** One thing a page is about. */
export type Described = WithContext<Thing>;

export interface Crumb {
  label: string;
  path: string;
}

const context = 'https://schema.org';
const absolute = (path: string, siteUrl: string) => new URL(path, siteUrl).href;

const addressOf = ({ street, postalCode, city }: Partial<SiteSettings['address']>): PostalAddress => ({
  '@type': 'PostalAddress',
  ...(street && { streetAddress: street }),
  ...(postalCode && { postalCode }),
  ...(city && { addressLocality: city }),
  addressCountry: 'BE',
});

const centreOf = (settings: SiteSettings, siteUrl: string): Exclude<GovernmentOrganization, string> => ({
  '@type': 'GovernmentOrganization',
  name: settings.siteName,
  alternateName: settings.shortName,
  url: absolute('/', siteUrl),
  telephone: settings.phone,
  email: settings.email,
  address: addressOf(settings.address),
});

/** Who publishes the site. */
export const centre = (settings: SiteSettings, siteUrl: string): WithContext<GovernmentOrganization> => ({
  '@context': context,
  ...centreOf(settings, siteUrl),
});

/** The pages above a page, itself included. */
export const breadcrumbList = (crumbs: Crumb[], siteUrl: string): WithContext<BreadcrumbList> => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(path, siteUrl),
  })),
});

/** What the centre does for people, told on a page that says how to reach it. */
export const service = (
  page: { title: string; inBrief: string; path: string; locale: string },
  settings: SiteSettings,
  siteUrl: string,
): WithContext<GovernmentService> => ({
  '@context': context,
  '@type': 'GovernmentService',
  name: page.title,
  description: page.inBrief,
  url: absolute(page.path, siteUrl),
  provider: centreOf(settings, siteUrl),
  availableChannel: {
    '@type': 'ServiceChannel',
    servicePhone: { '@type': 'ContactPoint', telephone: settings.phone },
    serviceLocation: { '@type': 'Place', address: addressOf(settings.address) },
  },
});

/** Questions and their answers; nothing where there are none. */
export const faqPage = (questions: { question: string; text: string }[]): WithContext<FAQPage>[] =>
  questions.length === 0
    ? []
    : [
        {
          '@context': context,
          '@type': 'FAQPage',
          mainEntity: questions.map(({ question, text }) => ({
            '@type': 'Question',
            name: question,
            acceptedAnswer: { '@type': 'Answer', text },
          })),
        },
      ];

/** A news item; `picture` is the address of its cover. */
export const newsArticle = (
  article: {
    title: string;
    summary: string;
    path: string;
    publishedOn: string;
    updatedAt: Date;
    locale: string;
  },
  { settings, siteUrl, picture }: { settings: SiteSettings; siteUrl: string; picture?: string | undefined },
): WithContext<NewsArticle> => {
  const publisher = {
    '@type': 'Organization',
    name: settings.siteName,
    url: absolute('/', siteUrl),
  } as const;
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    url: absolute(article.path, siteUrl),
    inLanguage: article.locale,
    datePublished: startOf(article.publishedOn).toISOString(),
    dateModified: article.updatedAt.toISOString(),
    author: publisher,
    publisher,
    ...(picture && { image: absolute(picture, siteUrl) }),
  };
};

/** An organisation of the directory. */
export const organization = (
  {
    name,
    acronym,
    description,
    website,
    additionalWebsites,
    email,
    phones,
    path,
  }: DirectoryEntry & { path: string },
  { siteUrl, location }: { siteUrl: string; location: Partial<SiteSettings['address']> | undefined },
): WithContext<Organization> => ({
  '@context': context,
  '@type': 'Organization',
  name,
  ...(acronym && { alternateName: acronym }),
  description: plainText(description),
  url: website ?? absolute(path, siteUrl),
  ...(email && { email }),
  ...(phones[0] && { telephone: phones[0].number }),
  ...(additionalWebsites.length > 0 && { sameAs: additionalWebsites.map(({ url }) => url) }),
  ...(location && { address: addressOf(location) }),
});

/** The words of the glossary. */
export const definedTermSet = (
  page: { title: string; path: string },
  terms: GlossaryTerm[],
  siteUrl: string,
): WithContext<DefinedTermSet> => ({
  '@context': context,
  '@type': 'DefinedTermSet',
  name: page.title,
  url: absolute(page.path, siteUrl),
  hasDefinedTerm: terms.map(({ term, slug, definition }) => ({
    '@type': 'DefinedTerm',
    name: term,
    description: definition,
    url: absolute(`${page.path}#${slug}`, siteUrl),
  })),
});

/** Numbers that can be taken away. */
export const dataset = (
  { title, inBrief, path, source, asOf }: Figure & { path: string },
  { settings, siteUrl }: { settings: SiteSettings; siteUrl: string },
): WithContext<Dataset> => ({
  '@context': context,
  '@type': 'Dataset',
  name: title,
  description: inBrief,
  creator: { '@type': 'Organization', name: source },
  publisher: centreOf(settings, siteUrl),
  temporalCoverage: asOf,
  distribution: {
    '@type': 'DataDownload',
    encodingFormat: 'text/csv',
    contentUrl: absolute(path, siteUrl),
  },
});

/** JSON that cannot end the script element it stands in. */
export const scriptSafe = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
