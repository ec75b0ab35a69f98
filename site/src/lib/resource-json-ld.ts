/** A work of the library for machines (https://schema.org/CreativeWork), with its files. */
import type { Resource } from '@passerelle/shared/content/resource';
import type { CreativeWork, WithContext } from 'schema-dts';

export const describedResource = (
  { title, summary, authors, year, locale }: Resource,
  {
    url,
    publisher,
    files,
  }: {
    url: string;
    publisher: string;
    files: { title: string; url: string; bytes: number; language?: string | undefined }[];
  },
): WithContext<CreativeWork> => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWork',
  name: title,
  description: summary,
  url,
  inLanguage: [...new Set(files.flatMap(({ language }) => language ?? []))].concat(
    files.some(({ language }) => language) ? [] : [locale],
  ),
  datePublished: String(year),
  author: authors.map((name) => ({ '@type': 'Person' as const, name })),
  publisher: { '@type': 'Organization', name: publisher },
  encoding: files.map((file) => ({
    '@type': 'MediaObject' as const,
    name: file.title,
    contentUrl: file.url,
    contentSize: `${file.bytes} B`,
    ...(file.language && { inLanguage: file.language }),
  })),
});
