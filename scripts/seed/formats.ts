/**
 * The YAML files of the demonstration content. What a field may hold comes from the contract; only references
 * (paths and slugs) and closed lists (English values) are written differently here.
 */
import { article } from '@passerelle/shared/content/article';
import { decisionTree, faultsIn } from '@passerelle/shared/content/decision-tree';
import { figure } from '@passerelle/shared/content/figure';
import { glossaryTerm } from '@passerelle/shared/content/glossary-term';
import { legalReference } from '@passerelle/shared/content/legal-reference';
import { menu } from '@passerelle/shared/content/menu';
import { page } from '@passerelle/shared/content/page';
import { redirect } from '@passerelle/shared/content/redirect';
import { siteSettings } from '@passerelle/shared/content/site-settings';
import { theme } from '@passerelle/shared/content/theme';
import {
  articleKinds,
  chartKinds,
  legalForces,
  outcomeKinds,
  pageLayouts,
  themeColours,
  themeIcons,
} from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { block } from './block-formats.ts';
import { keysOf, pageReference, slug } from './references.ts';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).default([]);
const pageFields = page.schema.shape;
const themeFields = theme.schema.shape;
const articleFields = article.schema.in.shape;
const termFields = glossaryTerm.schema.shape;
const figureFields = figure.schema.shape;
const treeFields = decisionTree.schema.shape;
const stepFields = treeFields.steps.element.shape;
const settingsFields = siteSettings.schema.shape;
const referenceFields = legalReference.schema.shape;
const change = pageFields.changeLog.in.unwrap().unwrap().element;
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
    themes: list(slug),
    /** The `key`s of legal references. */
    legalReferences: list(slug),
    startsOn: pageFields.startsOn,
    endsOn: pageFields.endsOn,
    reviewDue: pageFields.reviewDue,
    changeLog: list(z.strictObject(change.shape)),
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
  icon: z.enum(keysOf(themeIcons)).optional(),
  colour: z.enum(keysOf(themeColours)).optional(),
  sensitive: themeFields.sensitive,
});

/** `pictures.yaml`; the file is `pictures/<name>.png`. */
export const picturesFile = z.array(z.strictObject({ name: slug, alt: z.string().trim().min(1).max(250) }));

/** `articles/*.yaml` */
export const articleFile = z.strictObject({
  title: articleFields.title,
  slug,
  kind: z.enum(keysOf(articleKinds)),
  publishedOn: z.iso.date(),
  summary: articleFields.summary,
  body: articleFields.body,
  /** The name of a picture. */
  cover: slug.optional(),
  themes: list(slug),
  sourceName: articleFields.sourceName,
  sourceUrl: articleFields.sourceUrl,
  deadline: articleFields.deadline,
  expiresOn: articleFields.expiresOn,
});

/** `glossary.yaml` */
export const glossaryFile = z.array(
  z.strictObject({
    term: termFields.term,
    slug,
    definition: termFields.definition,
    otherForms: termFields.otherForms.in.in,
    theme: slug.optional(),
  }),
);

/** `figures/*.yaml` */
export const figureFile = z.strictObject({
  title: figureFields.title,
  slug,
  inBrief: figureFields.inBrief,
  chart: z.enum(keysOf(chartKinds)),
  unit: figureFields.unit,
  /** Checked as the contract does, sent as it is written. */
  table: figureFields.table.in.refine((pasted) => figureFields.table.safeParse(pasted).success, {
    error: 'expected a table, as shared/src/figure-table.ts reads it',
  }),
  source: figureFields.source,
  sourceUrl: figureFields.sourceUrl,
  asOf: figureFields.asOf,
  note: figureFields.note,
  themes: list(slug),
  order: figureFields.order,
  demonstration: figureFields.demonstration,
});

/** `decision-trees/*.yaml` */
export const decisionTreeFile = z.strictObject({
  title: treeFields.title,
  slug,
  inBrief: treeFields.inBrief,
  page: pageReference,
  checkedOn: treeFields.checkedOn,
  steps: z
    .array(
      z.strictObject({
        code: slug,
        title: stepFields.title,
        body: stepFields.body,
        outcome: z.enum(keysOf(outcomeKinds)).optional(),
        answers: list(z.strictObject(stepFields.answers.in.unwrap().unwrap().element.shape)),
      }),
    )
    .superRefine((steps, context) => {
      for (const { index, message } of faultsIn(steps)) {
        context.addIssue({ code: 'custom', path: [index], message });
      }
    }),
});

/** `pages/*.<locale>.yaml`: what a translation says; its place and what it refers to are the French page's. */
export const pageTranslationFile = z.strictObject({
  translationOf: pageReference,
  title: pageFields.title,
  slug,
  inBrief: pageFields.inBrief,
  blocks: list(block),
});

/** `themes/*.<locale>.yaml` */
export const themeTranslationFile = z.strictObject({
  translationOf: slug,
  name: themeFields.name,
  slug,
  inBrief: themeFields.inBrief,
  body: themeFields.body,
});

/** `site-settings.yaml` */
export const siteSettingsFile = z.strictObject({
  siteName: settingsFields.siteName,
  shortName: settingsFields.shortName,
  tagline: settingsFields.tagline,
  description: settingsFields.description,
  address,
  phone: settingsFields.phone,
  email: settingsFields.email,
  openingHours: settingsFields.openingHours,
  socialLinks: list(z.strictObject(settingsFields.socialLinks.in.unwrap().unwrap().element.shape)),
  responsiblePublisher: settingsFields.responsiblePublisher,
  companyNumber: settingsFields.companyNumber,
  hosting: settingsFields.hosting,
  footerText: settingsFields.footerText,
  quickExitUrl: settingsFields.quickExitUrl,
});

/** `site-settings.<locale>.yaml` */
export const siteSettingsTranslationFile = siteSettingsFile.pick({
  siteName: true,
  shortName: true,
  tagline: true,
  description: true,
  openingHours: true,
  footerText: true,
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

/** `legal-references.yaml` */
export const legalReferencesFile = z.array(
  z.strictObject({
    /** What pages name it by. */
    key: slug,
    title: referenceFields.title,
    shortTitle: referenceFields.shortTitle,
    date: referenceFields.date,
    inForceSince: referenceFields.inForceSince,
    url: referenceFields.url,
    checkedOn: referenceFields.checkedOn,
    legalForce: z.enum(keysOf(legalForces)).default('inForce'),
    note: referenceFields.note,
  }),
);

/** `redirects.yaml` */
export const redirectsFile = z.array(
  z.strictObject({ from: redirect.schema.shape.from, to: redirect.schema.shape.to }),
);

export type LegalReferenceEntry = z.output<typeof legalReferencesFile>[number];
export type PageEntry = z.output<typeof pageFile>;
export type ThemeEntry = z.output<typeof themeFile>;
export type PictureEntry = z.output<typeof picturesFile>[number];
export type ArticleEntry = z.output<typeof articleFile>;
export type GlossaryEntry = z.output<typeof glossaryFile>[number];
export type FigureEntry = z.output<typeof figureFile>;
export type DecisionTreeEntry = z.output<typeof decisionTreeFile>;
export type PageTranslation = z.output<typeof pageTranslationFile>;
export type ThemeTranslation = z.output<typeof themeTranslationFile>;
export type SiteSettingsTranslation = z.output<typeof siteSettingsTranslationFile>;
export type SiteSettingsEntry = z.output<typeof siteSettingsFile>;
export type MenuEntry = z.output<typeof menuFile>;
export type MenuLinkEntry = z.output<typeof menuLink>;
export type RedirectEntry = z.output<typeof redirectsFile>[number];
