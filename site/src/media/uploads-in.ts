/** Every upload the pages of a snapshot show. */
import type { Snapshot } from '@passerelle/shared/content/all';
import type { Resource } from '@passerelle/shared/content/resource';
import type { UploadedFile, UploadedImage } from '@passerelle/shared/fields';

export interface Uploads {
  images: UploadedImage[];
  files: UploadedFile[];
  /** Of works that have no cover: the document that lends its first page. */
  coverless: UploadedFile[];
}

/** The document that lends its first page to a work without a cover: the first PDF of its files. */
export const coverDocumentOf = ({ cover, files }: Resource): UploadedFile | undefined =>
  cover ? undefined : files.find(({ file }) => file.extension === 'pdf')?.file;

export function uploadsIn({ article, event, page, person, resource, supporter }: Snapshot): Uploads {
  const images: UploadedImage[] = [...article, ...event, ...resource].flatMap(({ cover }) => cover ?? []);
  images.push(...person.flatMap((each) => ('portrait' in each && each.portrait) || []));
  images.push(...supporter.flatMap(({ logo }) => logo ?? []));
  const files: UploadedFile[] = resource.flatMap((each) => each.files.map(({ file }) => file));
  for (const block of page.flatMap(({ blocks }) => blocks)) {
    if (block.__component === 'blocks.picture' && block.image) images.push(block.image);
    if (block.__component === 'blocks.cards') images.push(...block.cards.flatMap(({ image }) => image ?? []));
    if (block.__component === 'blocks.video')
      files.push(...[block.file, block.captions].filter((file) => file !== undefined));
    if (block.__component === 'blocks.downloads') files.push(...block.downloads.map(({ file }) => file));
  }
  return { images, files, coverless: resource.flatMap((each) => coverDocumentOf(each) ?? []) };
}
