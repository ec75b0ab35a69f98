/** The pieces entries are made of: how each kind of Strapi attribute is read. */
import { z } from 'zod';
import { defaultLocale, localeCodes } from './locales.ts';

/** An attribute that may be missing: Strapi's `null` becomes `undefined`. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** A required line of text; an editor's spaces around it are dropped. */
export const text = (maxLength: number) => z.string().trim().min(1).max(maxLength);

/** Several short texts in one line, apart by commas. */
export const commaSeparated = (maxLength: number) =>
  text(maxLength).transform((line) =>
    line
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  );

/** Markdown, as Strapi's `richtext` attribute stores it. */
export const richText = z.string().trim().min(1);

/** The last part of an entry's address. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A day without a time, `YYYY-MM-DD`, meant in Europe/Brussels. */
export const day = z.iso.date();

/** An hour on the clocks of Belgium, as Strapi's `time` attribute stores it, read as `HH:mm`. */
export const timeOfDay = z.iso
  .time()
  .meta({ format: 'time' })
  .transform((value) => value.slice(0, 5));

/** An instant, `YYYY-MM-DDTHH:mm:ss.sssZ`, read as a Date. */
export const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** A phone number in E.164 form (ITU-T), e.g. `+3281713518`. */
export const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** A public web address. */
export const webAddress = z.url({ protocol: /^https?$/ }).max(500);

/** Yes, or anything else for no. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const email = z.email().max(254);

/** What every entry carries, whatever its type. */
export const systemFields = {
  /** Stable over edits, translations and republication; the numeric `id` is not. */
  documentId: z.string().min(1),
  /** Types that are not translated answer with the default language. */
  locale: z
    .enum(localeCodes)
    .nullish()
    .transform((value) => value ?? defaultLocale),
  updatedAt: instant,
};

const reference = z.object({ documentId: z.string() }).transform((target) => target.documentId);

/** A link to one entry, read as its `documentId`; the entry itself is looked up in the snapshot. */
export const relation = (target: string) => optional(reference).meta({ relation: target });

/** Links to several entries, read as their `documentId`s. */
export const relations = (target: string) =>
  z
    .array(reference)
    .nullish()
    .transform((value) => value ?? [])
    .meta({ relation: target });

/** Populate for a relation: its stable identifier and nothing else. */
export const referenceOnly = { fields: ['documentId'] };

const upload = z.object({
  url: z.string(),
  hash: z.string(),
  ext: z.string(),
  name: z.string(),
  mime: z.string(),
  /** In kilobytes, as Strapi counts. */
  size: z.number(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  alternativeText: z.string().nullish(),
  updatedAt: z.string(),
});

/** Populate for a media attribute: exactly what is read from it. */
export const mediaFields = { fields: Object.keys(upload.shape) };

/** An uploaded file, with its size in bytes. */
const file = upload.transform((media) => ({
  url: media.url,
  hash: media.hash,
  extension: media.ext.replace(/^\./, '').toLowerCase(),
  name: media.name,
  mime: media.mime,
  bytes: Math.round(media.size * 1000),
  version: media.updatedAt,
}));

/**
 * An uploaded picture. A file without dimensions is no picture a browser can lay out (a text renamed `.png`
 * gets through Strapi's upload check), so it is read as absent.
 */
const image = upload.transform((media) =>
  media.width && media.height
    ? {
        url: media.url,
        hash: media.hash,
        width: media.width,
        height: media.height,
        alt: media.alternativeText?.trim() ?? '',
        version: media.updatedAt,
      }
    : undefined,
);

export type UploadedFile = z.output<typeof file>;
export type UploadedImage = NonNullable<z.output<typeof image>>;

export const optionalFile = optional(file).meta({ media: true });
export const requiredFile = file.meta({ media: true });
export const optionalImage = optional(image).meta({ media: true });
export const requiredImage = image.meta({ media: true });
