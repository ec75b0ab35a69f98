/** Keeps a copy of every upload the site shows, so that a release needs neither the CMS nor its disk. */
import { createReadStream, existsSync } from 'node:fs';
import { constants, copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Snapshot } from '@passerelle/shared/content/all';
import type { UploadedFile, UploadedImage } from '@passerelle/shared/fields';
import type { Environment } from '../environment.ts';
import { textOfPdf } from '../search/pdf-text.ts';
import { StrapiError } from '../strapi/errors.ts';
import { makeCards } from './cards.ts';
import { firstPageOf } from './first-page.ts';
import { firstPageKey, mediaKey, noMedia, type Media } from './media.ts';
import { uploadsIn } from './uploads-in.ts';
import { coverWidths, makeVariants, variantsOf, type Variants } from './variants.ts';

type Source = Pick<Environment, 'cmsUrl' | 'mediaDir' | 'pdfTextDir'>;

const timeoutMs = 30_000;

/** Fetches what is new and makes its variants; an upload that is gone is left out with a warning. */
export async function mirrorMedia(snapshot: Snapshot, source: Source): Promise<Media> {
  const { images, files, coverless } = uploadsIn(snapshot);
  const media = noMedia();
  await mkdir(path.join(source.mediaDir, 'originals'), { recursive: true });
  for (const image of images) await mirrorPicture(image, source, media);
  for (const file of files) await mirrorFile(file, source, media);
  for (const file of coverless) await mirrorFirstPage(file, source, media);
  await makeCards(snapshot, source.mediaDir, media);
  return media;
}

async function mirrorPicture(image: UploadedImage, source: Source, media: Media) {
  const key = mediaKey(image);
  if (media.pictures.has(key)) return;
  const variants = variantsOf(key, image);
  if (!isMade(variants, source)) {
    const original = path.join(source.mediaDir, 'originals', key);
    if (!(await fetchUpload(image.url, original, source, media))) return;
    try {
      await makeVariants(original, variants, source.mediaDir);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      media.warnings.push(
        `L’image ${image.url} n’est pas lisible et n’est pas montrée (${why}). Remplacez-la.`,
      );
      return;
    }
  }
  await addPicture(key, variants, source, media);
}

/** The cover of what has none: the first page of its document, if it can be drawn. */
async function mirrorFirstPage(file: UploadedFile, source: Source, media: Media) {
  const key = firstPageKey(file);
  const document = media.files.get(mediaKey(file));
  if (!document || media.pictures.has(key)) return;
  const from = path.join(source.mediaDir, path.basename(document.href));
  const drawing = path.join(source.mediaDir, 'originals', `${key}.png`);
  const shape = await firstPageOf(from, drawing);
  if (!shape) {
    media.warnings.push(
      `La première page de ${file.url} ne peut pas servir de couverture : choisissez une image comme couverture, ou remplacez le fichier.`,
    );
    return;
  }
  const variants = variantsOf(key, shape, coverWidths);
  if (!isMade(variants, source)) await makeVariants(drawing, variants, source.mediaDir);
  await addPicture(key, variants, source, media);
}

const filesOf = ({ webp, avif }: Variants) => [...webp, ...avif];

const isMade = (variants: Variants, { mediaDir }: Source) =>
  filesOf(variants).every(({ name }) => existsSync(path.join(mediaDir, name)));

async function addPicture(key: string, variants: Variants, source: Source, media: Media) {
  const all = filesOf(variants);
  for (const { name } of all) media.names.add(name);
  const srcset = (list: typeof all) => list.map(({ name, width }) => `/media/${name} ${width}w`).join(', ');
  const src = variants.webp[Math.floor(variants.webp.length / 2)]!.name;
  media.pictures.set(key, {
    width: variants.width,
    height: variants.height,
    src: `/media/${src}`,
    srcBytes: (await stat(path.join(source.mediaDir, src))).size,
    srcset: srcset(variants.webp),
    avifSrcset: srcset(variants.avif),
  });
}

async function mirrorFile(file: UploadedFile, source: Source, media: Media) {
  const key = mediaKey(file);
  const name = `${key}.${file.extension.replaceAll(/[^a-z0-9]/g, '') || 'bin'}`;
  if (media.files.has(key) || !(await fetchUpload(file.url, path.join(source.mediaDir, name), source, media)))
    return;
  if (
    file.extension === 'pdf' &&
    !(await textOfPdf(await readFile(path.join(source.mediaDir, name)), source.pdfTextDir)).text
  )
    media.warnings.push(
      `Le fichier ${file.url} n’a pas de texte lisible : la recherche et les lecteurs d’écran n’y trouvent rien. Remplacez-le par un PDF avec du texte.`,
    );
  media.names.add(name);
  media.files.set(key, { href: `/media/${name}`, bytes: file.bytes, extension: file.extension });
}

/** Whether the upload is here now. */
async function fetchUpload(url: string, file: string, { cmsUrl }: Source, media: Media): Promise<boolean> {
  if (existsSync(file)) return true;
  const address = new URL(url, `${cmsUrl}/`).href;
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) }).catch(
    (cause: unknown) => {
      throw new StrapiError(`GET ${address}`, 'could not be reached', 'Check that the CMS runs.', { cause });
    },
  );
  if (response.status === 404 || response.status === 403) {
    media.warnings.push(`Le fichier ${url} n’existe plus dans la médiathèque : il a été laissé de côté.`);
    return false;
  }
  if (!response.ok)
    throw new StrapiError(`GET ${address}`, `answered ${response.status}`, 'Look at the log of the CMS.');
  await writeFile(`${file}.part`, new Uint8Array(await response.arrayBuffer()));
  await rename(`${file}.part`, file);
  return true;
}

/** Puts the files that pages refer to into the built site. */
export async function copyMedia(
  { names }: Media,
  { mediaDir, outDir }: Pick<Environment, 'mediaDir' | 'outDir'>,
) {
  if (names.size === 0) return;
  await mkdir(path.join(outDir, 'media'), { recursive: true });
  for (const name of names) {
    await copyFile(path.join(mediaDir, name), path.join(outDir, 'media', name), constants.COPYFILE_FICLONE);
  }
}

/** Puts files that are under `/media/` at their own addresses too. */
export async function copyDownloads(downloads: Map<string, string>, outDir: string) {
  for (const [address, source] of downloads) {
    const place = path.join(outDir, address);
    await mkdir(path.dirname(place), { recursive: true });
    await copyFile(path.join(outDir, source), place, constants.COPYFILE_FICLONE);
  }
}

/** Serves the mirror to `astro dev`. */
export function serveMedia(mediaDir: string) {
  return ({ url }: IncomingMessage, response: ServerResponse, next: () => void) => {
    const file = path.join(mediaDir, path.basename(url ?? ''));
    if (existsSync(file)) createReadStream(file).pipe(response);
    else next();
  };
}
