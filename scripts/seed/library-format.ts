/** How the demonstration content writes the library. */
import { resource } from '@passerelle/shared/content/resource';
import { readers } from '@passerelle/shared/directory/vocabulary';
import { localeCodes } from '@passerelle/shared/locales';
import { resourceKinds } from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { keysOf, slug } from './references.ts';

const fields = resource.schema.shape;

/** `resources.yaml`; a document is a file of `documents/`, by its name without `.pdf`. */
export const resourcesFile = z.array(
  z.strictObject({
    title: fields.title,
    slug,
    kind: z.enum(keysOf(resourceKinds)),
    readers: z.array(z.enum(keysOf(readers))).default([]),
    summary: fields.summary,
    body: fields.body,
    authors: fields.authors.in,
    publisher: fields.publisher,
    year: fields.year,
    themes: z.array(slug).default([]),
    cover: slug.optional(),
    files: z
      .array(
        z.strictObject({
          title: z.string().min(1).max(150),
          document: z.string().regex(/^[a-z0-9-]+(\.[a-z]{2})?$/),
          language: z.enum(localeCodes),
        }),
      )
      .default([]),
    url: fields.url,
    demonstration: z.literal(true).default(true),
  }),
);

export type ResourceEntry = z.output<typeof resourcesFile>[number];
