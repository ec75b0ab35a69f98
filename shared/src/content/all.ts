/** Every content type of the contract, by its name in the snapshot. */
import type { z } from 'zod';
import { article } from './article.ts';
import { commune } from './commune.ts';
import { decisionTree } from './decision-tree.ts';
import { figure } from './figure.ts';
import { glossaryTerm } from './glossary-term.ts';
import { menu } from './menu.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { redirect } from './redirect.ts';
import { siteSettings } from './site-settings.ts';
import { theme } from './theme.ts';

export const contentTypes = {
  siteSettings,
  menu,
  page,
  theme,
  article,
  organization,
  commune,
  decisionTree,
  figure,
  glossaryTerm,
  redirect,
};

export type ContentTypeName = keyof typeof contentTypes;

/** Everything that is published, parsed: one list per type, one row per language. */
export type Snapshot = { [Name in ContentTypeName]: z.output<(typeof contentTypes)[Name]['schema']>[] };
