/** Every upload the pages of a snapshot show. */
import type { Snapshot } from '@passerelle/shared/content/all';
import type { UploadedFile, UploadedImage } from '@passerelle/shared/fields';

export interface Uploads {
  images: UploadedImage[];
  files: UploadedFile[];
}

export function uploadsIn({ article, page }: Snapshot): Uploads {
  const images: UploadedImage[] = article.flatMap(({ cover }) => cover ?? []);
  const files: UploadedFile[] = [];
  for (const block of page.flatMap(({ blocks }) => blocks)) {
    if (block.__component === 'blocks.picture' && block.image) images.push(block.image);
    if (block.__component === 'blocks.downloads') files.push(...block.downloads.map(({ file }) => file));
  }
  return { images, files };
}
