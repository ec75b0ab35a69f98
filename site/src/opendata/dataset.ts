/** What machines read on the page of open data: one data set and its files (https://schema.org/Dataset). */
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type { Dataset, WithContext } from 'schema-dts';
import { mediaTypeOf, openDataPath } from './files.ts';

/** Attribution is all it asks for, and it is what Belgian and European public bodies recommend. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/deed.fr';

const files = ['services.csv', 'services.geojson', 'hsds/services.json', 'data-inclusion.json'];

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
  distribution: files.map((file) => ({
    '@type': 'DataDownload',
    contentUrl: new URL(openDataPath(file), siteUrl).href,
    encodingFormat: mediaTypeOf(file).split(';')[0]!,
  })),
});
