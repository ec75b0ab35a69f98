/**
 * What is written is put in order before it is kept, whoever writes it: phone numbers as machines dial them, texts
 * without the HTML and short codes that came along with them.
 */
import type { Core, UID } from '@strapi/strapi';
import { cleanMarkdown } from '../text/clean-markdown.ts';
import { e164 } from '../text/phone.ts';
import { refuse, type Fault } from './fault.ts';
import { placesIn, type Attributes, type Components, type Value } from './places.ts';

export const attributesOf = (strapi: Core.Strapi, uid: string) =>
  strapi.contentTypes[uid as UID.ContentType]?.attributes as Attributes | undefined;

export const componentsOf =
  (strapi: Core.Strapi): Components =>
  (uid) =>
    // As `attributesOf`, for a component: the types see no overlap with an attribute read loosely.
    strapi.components[uid as UID.Component]?.attributes as unknown as Attributes;

/** Puts one entry's texts in order, in place; answers what cannot be. */
export function putInOrder(data: Value, attributes: Attributes, components: Components): Fault[] {
  const faults: Fault[] = [];
  for (const { holder, name, attribute, path } of placesIn(data, attributes, components)) {
    const written = holder[name];
    if (typeof written !== 'string' || written === '') continue;
    if (attribute.type === 'richtext') holder[name] = cleanMarkdown(written);
    if (!attribute.pluginOptions?.passerelle?.phone) continue;
    const number = e164(written);
    if (number) holder[name] = number;
    else {
      const message = `« ${written} » n’est pas un numéro de téléphone entier. Écrivez-le comme 081 71 35 18, 0470 12 34 56 ou +33 1 23 45 67 89.`;
      faults.push({ path, message });
    }
  }
  return faults;
}

/** Puts in order whatever is created or changed. */
export function keepTextsInOrder(strapi: Core.Strapi): void {
  const components = componentsOf(strapi);
  strapi.documents.use(async (ctx, next) => {
    const { data } = ctx.params as { data?: Value };
    const attributes = ctx.uid.startsWith('api::') ? attributesOf(strapi, ctx.uid) : undefined;
    if (data && attributes) refuse(putInOrder(data, attributes, components));
    return next();
  });
}
