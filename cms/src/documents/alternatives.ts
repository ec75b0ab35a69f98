/** No picture without its words: an entry that shows a picture nobody described is not published. */
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from './documents-of.ts';
import { placesIn, wholePopulate, type Attributes, type Components, type Value } from './places.ts';
import { hasDrafts } from '../panel/entries.ts';
import { refuse, type Fault } from './fault.ts';
import { attributesOf, componentsOf } from './texts.ts';

interface File {
  id: number;
  name?: string;
  mime?: string;
  alternativeText?: string | null;
}

const remedy =
  'Ajoutez-le dans la médiathèque : ouvrez l’image, décrivez en une phrase ce qu’elle montre, enregistrez.';

/** A picture in a text, written `![words](address)`. */
const writtenPicture = /!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g;

const isUndescribed = ({ mime, alternativeText }: File) =>
  (mime?.startsWith('image/') ?? false) && !alternativeText?.trim();

/** Each picture of an entry, read whole, that has no alternative text. */
export function undescribed(entry: Value, attributes: Attributes, components: Components): Fault[] {
  return [...placesIn(entry, attributes, components)].flatMap(({ holder, name, attribute, path }) => {
    const value = holder[name];
    if (attribute.type === 'media') {
      return ([value ?? []].flat() as File[]).filter(isUndescribed).map((file) => ({
        path,
        message: `L’image « ${file.name} » n’a pas de texte alternatif. ${remedy}`,
      }));
    }
    if (attribute.type !== 'richtext' || typeof value !== 'string') return [];
    return [...value.matchAll(writtenPicture)]
      .filter(([, words]) => !words!.trim())
      .map(([, , address]) => ({
        path,
        message: `L’image ${address} n’a pas de texte alternatif. Écrivez-le entre les crochets : ![ce qu’elle montre](${address})`,
      }));
  });
}

/** The identifiers of the files a write names, whatever way it names them. */
function fileIds(value: unknown): number[] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))) return [Number(value)];
  if (Array.isArray(value)) return value.flatMap(fileIds);
  if (typeof value !== 'object' || value === null) return [];
  const { id, set, connect } = value as Value;
  return fileIds(id ?? set ?? connect);
}

/** What is written straight to the published version, with its files read. */
async function withFiles(strapi: Core.Strapi, data: Value, attributes: Attributes): Promise<Value> {
  const entry = structuredClone(data);
  for (const { holder, name, attribute } of [...placesIn(entry, attributes, componentsOf(strapi))]) {
    if (attribute.type !== 'media') continue;
    const ids = fileIds(holder[name]);
    holder[name] =
      ids.length === 0
        ? []
        : await strapi.db.query('plugin::upload.file').findMany({ where: { id: { $in: ids } } });
  }
  return entry;
}

/** Refuses to publish what shows a picture without its words. */
export function requireAlternatives(strapi: Core.Strapi): void {
  const components = componentsOf(strapi);
  strapi.documents.use(async (ctx, next) => {
    const attributes = ctx.uid.startsWith('api::') ? attributesOf(strapi, ctx.uid) : undefined;
    if (!attributes) return next();
    const { documentId, locale, status, data } = ctx.params as {
      documentId?: string;
      locale?: string | null;
      status?: string;
      data?: Value;
    };
    const isDraftless = !hasDrafts(strapi, ctx.uid);
    if (
      data &&
      (status === 'published' || isDraftless) &&
      (ctx.action === 'create' || ctx.action === 'update')
    )
      refuse(undescribed(await withFiles(strapi, data, attributes), attributes, components));
    if (ctx.action === 'publish' && documentId) {
      const drafts = await documentsOf(strapi, ctx.uid).findMany({
        locale: locale ?? undefined,
        status: 'draft',
        filters: { documentId },
        populate: wholePopulate(attributes, components),
      });
      refuse(drafts.flatMap((draft) => undescribed(draft, attributes, components)));
    }
    return next();
  });
}
