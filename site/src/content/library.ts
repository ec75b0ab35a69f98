/** The library of one language: what was published, newest first, and where its files can be taken. */
import type { Resource } from '@passerelle/shared/content/resource';
import type { Snapshot } from '@passerelle/shared/content/all';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { resourceKinds, type ResourceKind } from '@passerelle/shared/vocabulary';
import { firstPageKey, mediaKey, type Media, type SitePicture } from '../media/media.ts';
import { coverDocumentOf } from '../media/uploads-in.ts';
import { inLocale, inLocaleOrFrench } from './locale-rows.ts';

export type PlacedResource = Resource & { path: string };

export class Library {
  /** Those that were not translated are there in French, with their French address. */
  readonly resources: PlacedResource[];
  /** In the order of the vocabulary; kinds of which there is something. */
  readonly byKind: Map<ResourceKind, PlacedResource[]>;

  constructor(snapshot: Snapshot, locale: Locale) {
    const french = new Map(inLocale(snapshot.resource, defaultLocale).map((each) => [each.documentId, each]));
    const compare = new Intl.Collator(locale).compare;
    this.resources = inLocaleOrFrench<Resource>(snapshot.resource, locale)
      .map((resource) => ({
        ...resource,
        // Strapi starts every translation without relations.
        themes:
          resource.themes.length > 0 ? resource.themes : (french.get(resource.documentId)?.themes ?? []),
        path: pathFor({ type: 'resource', slug: resource.slug }, resource.locale),
      }))
      .sort((a, b) => b.year - a.year || compare(a.title, b.title));
    const kinds = Object.keys(resourceKinds) as ResourceKind[];
    this.byKind = new Map(
      kinds.flatMap((kind) => {
        const those = this.resources.filter((each) => each.kind === kind);
        return those.length > 0 ? [[kind, those] as const] : [];
      }),
    );
  }

  on({ documentId }: { documentId: string }): PlacedResource[] {
    return this.resources.filter(({ themes }) => themes.includes(documentId));
  }
}

/** A file of a work under an address that stays when the file is replaced, renamed or put in another order. */
export interface LibraryFile extends Pick<Resource['files'][number], 'title' | 'language'> {
  /** `/publications/fichiers/<documentId>-fr.pdf` */
  href: string;
  bytes: number;
  extension: string;
  /** Where its bytes are, under `/media/`. */
  source: string;
}

export interface Cover {
  picture: SitePicture;
  alt: string;
  /** A document's first page, not a picture somebody chose. */
  isSheet: boolean;
}

/** What a work looks like: its own cover, else its document's first page. */
export function coverOf(resource: Resource, { pictures }: Media): Cover | undefined {
  const { cover } = resource;
  const document = coverDocumentOf(resource);
  const picture = cover ? pictures.get(mediaKey(cover)) : document && pictures.get(firstPageKey(document));
  // A first page says nothing that is not beside it in words.
  return picture && { picture, alt: cover?.alt ?? '', isSheet: !cover };
}

/** The files of a work, told apart by language and format; those that could not be mirrored are missing. */
export function filesOfResource({ documentId, files }: Resource, { files: mirrored }: Media): LibraryFile[] {
  const taken = new Map<string, number>();
  return files.flatMap(({ title, file, language }): LibraryFile[] => {
    const found = mirrored.get(mediaKey(file));
    if (!found) return [];
    const name = `${documentId}-${language ?? defaultLocale}`;
    const suffix = `.${found.href.split('.').at(-1)!}`;
    const count = (taken.get(name + suffix) ?? 0) + 1;
    taken.set(name + suffix, count);
    const href = pathFor(
      { type: 'resourceFile', name: (count > 1 ? `${name}-${count}` : name) + suffix },
      defaultLocale,
    );
    return [{ title, language, href, bytes: found.bytes, extension: found.extension, source: found.href }];
  });
}
