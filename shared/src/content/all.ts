/** Every content type of the contract, by its name in the snapshot. */
import type { z } from 'zod';
import { alertBanner } from './alert-banner.ts';
import { article } from './article.ts';
import { commune } from './commune.ts';
import { decisionTree } from './decision-tree.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { glossaryTerm } from './glossary-term.ts';
import { legalReference } from './legal-reference.ts';
import { location } from './location.ts';
import { menu } from './menu.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { redirect } from './redirect.ts';
import { resource } from './resource.ts';
import { regionalCentre } from './regional-centre.ts';
import { service } from './service.ts';
import { siteSettings } from './site-settings.ts';
import { supporter } from './supporter.ts';
import { team } from './team.ts';
import { synonym } from './synonym.ts';
import { theme } from './theme.ts';

export const contentTypes = {
  siteSettings,
  menu,
  page,
  theme,
  article,
  organization,
  service,
  location,
  commune,
  regionalCentre,
  decisionTree,
  figure,
  glossaryTerm,
  redirect,
  legalReference,
  event,
  resource,
  team,
  person,
  supporter,
  alertBanner,
  synonym,
};

export type ContentTypeName = keyof typeof contentTypes;

/** Everything that is published, parsed: one list per type, one row per language. */
export type Snapshot = { [Name in ContentTypeName]: z.output<(typeof contentTypes)[Name]['schema']>[] };
