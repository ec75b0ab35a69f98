/** What machines read on the page of open data: one data set and its files (https://schema.org/Dataset). */
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type { Dataset, WithContext } from 'schema-dts';
import { mediaType, openDataPath } from './files.ts';

/** Attribution is all it asks for, and it is what Belgian and European public bodies recommend. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/deed.fr';

const files = [
  ['services.csv', 'csv'],
  ['services.geojson', 'geojson'],
  ['hsds/services.json', 'json'],
  ['data-inclusion.json', 'json'],
] as const;

export const catalogueDataset = (
  page: { title: string; inBrief: string; path: string },
  { settings, siteUrl, changed }: { settings: SiteSettings; siteUrl: string; changed: string | undefined },
): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: `${page.title} · ${settings.siteName}`,
  description: page.inBrief,
  url: new URL(page.path, siteUrl).href,
  license: licence,
  isAccessibleForFree: true,
  ...(changed && { dateModified: changed }),
  creator: { '@type': 'Organization', name: settings.siteName, url: siteUrl },
  distribution: files.map(([file, format]) => ({
    '@type': 'DataDownload',
    contentUrl: new URL(openDataPath(file), siteUrl).href,
    encodingFormat: mediaType(format).split(';')[0]!,
  })),
});
