import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { choices } from '../directory/choices.ts';
import { download, downloadPopulate } from '../downloads.ts';
import {
  flag,
  instant,
  mediaFields,
  optional,
  optionalImage,
  referenceOnly,
  relations,
  richText,
  slug,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { oneOf, resourceKinds } from '../vocabulary.ts';

/** A tool or publication of the library (schema.org `CreativeWork`); "publication" is the act of publishing here. */
export const resource = defineContentType({
  uid: 'api::resource.resource',
  endpoint: 'resources',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { cover: mediaFields, files: { populate: downloadPopulate }, themes: referenceOnly },
  schema: z.object({
    ...systemFields,
    /** When it was written for the first time; no edit or publication moves it. */
    createdAt: instant,
    title: text(140),
    slug,
    kind: oneOf(resourceKinds),
    /** Whom it is made for; nobody named, it is for everybody. */
    readers: choices('readers'),
    /** What lists and feeds show. */
    summary: text(300),
    /** What is in it, and how to use it. */
    body: optional(richText),
    /** As a citation names them, separated by commas. */
    authors: optional(text(250)).transform((names) =>
      (names ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
    publisher: optional(text(120)),
    /** Of publication. */
    year: z.int().min(1900).max(2100),
    themes: relations('api::theme.theme'),
    cover: optionalImage,
    /** The same work in its languages and formats. */
    files: z
      .array(download)
      .nullish()
      .transform((value) => value ?? []),
    /** Where it is found elsewhere: a video, a book to borrow. */
    url: optional(webAddress),
    /** Invented for the demonstration, and shown as such. */
    demonstration: flag,
  }),
});

export type Resource = z.output<typeof resource.schema>;
