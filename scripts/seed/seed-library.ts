/** Writes the library: its documents first, then the works they are files of. */
import path from 'node:path';
import { resource } from '@passerelle/shared/content/resource';
import { resourceKinds } from '@passerelle/shared/vocabulary';
import { createMissing, uploadMissing, type OnProgress } from './create-missing.ts';
import type { Pictures } from './payloads.ts';
import type { Content } from './read-content.ts';
import type { StrapiRest } from './strapi-rest.ts';

export async function seedLibrary(
  rest: StrapiRest,
  onProgress: OnProgress,
  { resources, folder }: Content,
  { themes, pictures }: { themes: ReadonlyMap<string, string>; pictures: Pictures },
): Promise<void> {
  const names = resources.flatMap(({ files }) => files);
  const documents = await uploadMissing(
    rest,
    onProgress,
    names.map(({ document, title }) => ({
      name: document,
      file: path.join(folder, 'documents', `${document}.pdf`),
      alt: title,
    })),
    'documents',
  );
  await createMissing(rest, onProgress, {
    endpoint: resource.endpoint,
    attribute: 'slug',
    entries: resources.map(({ files, ...entry }) => ({
      key: entry.slug,
      payload: {
        ...entry,
        kind: resourceKinds[entry.kind],
        themes: entry.themes.map((slug) => themes.get(slug)),
        cover: entry.cover && pictures.get(entry.cover),
        files: files.map(({ document, ...file }) => ({ ...file, file: documents.get(document) })),
      },
    })),
  });
}
