/**
 * The YAML files of the demonstration content. What a field may hold comes from the contract; only references
 * (paths and slugs) and closed lists (English values) are written differently here.
 */
import { article } from '@passerelle/shared/content/article';
import { menu } from '@passerelle/shared/content/menu';
import { organization } from '@passerelle/shared/content/organization';
import { page } from '@passerelle/shared/content/page';
import { redirect } from '@passerelle/shared/content/redirect';
import { siteSettings } from '@passerelle/shared/content/site-settings';
import { theme } from '@passerelle/shared/content/theme';
import { articleKinds, legalForms, pageLayouts } from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { block } from './block-formats.ts';
import { keysOf, pageReference, slug } from './references.ts';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).default([]);
const pageFields = page.schema.shape;
const themeFields = theme.schema.shape;
const articleFields = article.schema.in.shape;
const organizationFields = organization.schema.shape;
const settingsFields = siteSettings.schema.shape;
const phone = organizationFields.phones.in.unwrap().unwrap().element;
const legalReference = pageFields.legalReferences.in.unwrap().unwrap().element;
const address = z.strictObject(settingsFields.address.shape);

/** `pages/*.yaml` */
export const pageFile = z
  .strictObject({
    path: pageReference,
    title: pageFields.title,
    slug,
    parent: pageReference.optional(),
    layout: z.enum(keysOf(pageLayouts)).default('standard'),
    order: pageFields.order.default(0),
    inBrief: pageFields.inBrief,
    blocks: list(block),
    legalReferences: list(z.strictObject(legalReference.shape)),
  })
  .refine((file) => file.path === (file.parent ? `${file.parent}/${file.slug}` : file.slug), {
    path: ['path'],
    error: "expected the parent's path, a slash and the slug",
  });

/** `themes/*.yaml` */
export const themeFile = z.strictObject({
  name: themeFields.name,
  slug,
  inBrief: themeFields.inBrief,
  body: themeFields.body,
  order: themeFields.order.default(0),
  sensitive: themeFields.sensitive,
});

/** `articles/*.yaml` */
export const articleFile = z.strictObject({
  title: articleFields.title,
  slug,
  kind: z.enum(keysOf(articleKinds)),
  publishedOn: z.iso.date(),
  summary: articleFields.summary,
  body: articleFields.body,
  themes: list(slug),
  sourceName: articleFields.sourceName,
  sourceUrl: articleFields.sourceUrl,
  deadline: articleFields.deadline,
});

/** `organizations.yaml` */
export const organizationsFile = z.array(
  z.strictObject({
    name: organizationFields.name,
    slug,
    acronym: organizationFields.acronym,
    description: organizationFields.description,
    legalForm: z.enum(keysOf(legalForms)).optional(),
    website: organizationFields.website,
    email: organizationFields.email,
    phones: list(z.strictObject(phone.shape)),
    address: address.optional(),
    themes: list(slug),
    verifiedOn: organizationFields.verifiedOn,
    demonstration: organizationFields.demonstration,
  }),
);

/** `site-settings.yaml` */
export const siteSettingsFile = z.strictObject({
  siteName: settingsFields.siteName,
  shortName: settingsFields.shortName,
  tagline: settingsFields.tagline,
  description: settingsFields.description,
  address,
  phone: settingsFields.phone,
  email: settingsFields.email,
  footerText: settingsFields.footerText,
  quickExitUrl: settingsFields.quickExitUrl,
});

const menuLinkFields = {
  page: pageReference.optional(),
  theme: slug.optional(),
  label: menu.schema.shape.items.element.shape.label,
};
const oneTarget = [
  ({ page, theme }: { page?: string | undefined; theme?: string | undefined }) =>
    Boolean(page) !== Boolean(theme),
  { error: 'a link of the menu names either a page or a theme' },
] as const;
const menuLink = z.strictObject(menuLinkFields).refine(...oneTarget);

/** `menu.yaml` */
export const menuFile = z.strictObject({
  items: z.array(z.strictObject({ ...menuLinkFields, children: list(menuLink) }).refine(...oneTarget)).min(1),
  footerLinks: list(menuLink),
});

/** `redirects.yaml` */
export const redirectsFile = z.array(
  z.strictObject({ from: redirect.schema.shape.from, to: redirect.schema.shape.to }),
);

export type PageEntry = z.output<typeof pageFile>;
export type ThemeEntry = z.output<typeof themeFile>;
export type ArticleEntry = z.output<typeof articleFile>;
export type OrganizationEntry = z.output<typeof organizationsFile>[number];
export type SiteSettingsEntry = z.output<typeof siteSettingsFile>;
export type MenuEntry = z.output<typeof menuFile>;
export type MenuLinkEntry = z.output<typeof menuLink>;
export type RedirectEntry = z.output<typeof redirectsFile>[number];
