/**
 * Writes the demonstration content into a CMS, as anybody could: through its REST API. What is already there,
 * told by its slug, is left as it is, so that a seed that was interrupted is finished by running it again.
 */
import { article } from '@passerelle/shared/content/article';
import { decisionTree } from '@passerelle/shared/content/decision-tree';
import { figure } from '@passerelle/shared/content/figure';
import { glossaryTerm } from '@passerelle/shared/content/glossary-term';
import { legalReference } from '@passerelle/shared/content/legal-reference';
import { menu } from '@passerelle/shared/content/menu';
import { redirect } from '@passerelle/shared/content/redirect';
import { synonym } from '@passerelle/shared/content/synonym';
import { siteSettings } from '@passerelle/shared/content/site-settings';
import { theme } from '@passerelle/shared/content/theme';
import { createMissing, fillSingle, uploadMissing, type OnProgress } from './create-missing.ts';
import * as payloads from './payloads.ts';
import { contentDir, readContent } from './read-content.ts';
import { seedAgenda } from './seed-agenda.ts';
import { seedLibrary } from './seed-library.ts';
import { seedPeople } from './seed-people.ts';
import { seedDirectory } from './seed-directory.ts';
import { seedPages } from './seed-pages.ts';
import { seedTranslations } from './seed-translations.ts';
import { StrapiRest } from './strapi-rest.ts';

/** Where to write, and what. */
export interface SeedOptions {
  cmsUrl: string;
  /** A token that may read and write every type of the contract. */
  token: string;
  onProgress: OnProgress;
  /** The folder of the YAML files; the demonstration content unless said otherwise. */
  contentFolder?: string;
}

/** Reads the content, checks it whole, then writes what is missing, each entry after what it refers to. */
export async function seed({
  cmsUrl,
  token,
  onProgress,
  contentFolder = contentDir,
}: SeedOptions): Promise<void> {
  const content = await readContent(contentFolder);
  const rest = new StrapiRest(cmsUrl, token);
  const themes = await createMissing(rest, onProgress, {
    endpoint: theme.endpoint,
    attribute: 'slug',
    entries: content.themes.map((entry) => ({ key: entry.slug, payload: payloads.theme(entry) })),
  });
  const titles = await createMissing(rest, onProgress, {
    endpoint: legalReference.endpoint,
    attribute: 'title',
    entries: content.legalReferences.map((entry) => ({
      key: entry.title,
      payload: payloads.legalReference(entry),
    })),
  });
  const legalReferences = new Map(content.legalReferences.map(({ key, title }) => [key, titles.get(title)!]));
  const pages = await seedPages(rest, onProgress, content.pages, { themes, legalReferences });
  const known = { pages, themes };
  const pictures = await uploadMissing(rest, onProgress, content.pictures);
  await createMissing(rest, onProgress, {
    endpoint: article.endpoint,
    attribute: 'slug',
    entries: content.articles.map((entry) => ({
      key: entry.slug,
      payload: payloads.article(entry, known, pictures),
    })),
  });
  await seedPeople(rest, onProgress, content.people);
  const { organizations } = await seedDirectory(rest, onProgress, content, themes);
  await seedAgenda(rest, onProgress, content, { themes, organizations, pictures });
  await seedLibrary(rest, onProgress, content, { themes, pictures });
  await createMissing(rest, onProgress, {
    endpoint: glossaryTerm.endpoint,
    attribute: 'slug',
    entries: content.glossary.map((entry) => ({
      key: entry.slug,
      payload: payloads.glossaryTerm(entry, known),
    })),
  });
  await createMissing(rest, onProgress, {
    endpoint: figure.endpoint,
    attribute: 'slug',
    entries: content.figures.map((entry) => ({ key: entry.slug, payload: payloads.figure(entry, known) })),
  });
  await createMissing(rest, onProgress, {
    endpoint: decisionTree.endpoint,
    attribute: 'slug',
    entries: content.trees.map((entry) => ({
      key: entry.slug,
      payload: payloads.decisionTree(entry, known),
    })),
  });
  await fillSingle(rest, onProgress, {
    endpoint: siteSettings.endpoint,
    payload: payloads.siteSettings(content.siteSettings),
  });
  await fillSingle(rest, onProgress, {
    endpoint: menu.endpoint,
    payload: payloads.menu(content.menu, known),
  });
  await seedTranslations(rest, onProgress, content, known);
  await createMissing(rest, onProgress, {
    endpoint: redirect.endpoint,
    attribute: 'from',
    entries: content.redirects.map((entry) => ({ key: entry.from, payload: payloads.redirect(entry) })),
  });
  await createMissing(rest, onProgress, {
    endpoint: synonym.endpoint,
    attribute: 'words',
    entries: content.synonyms.map((entry) => ({ key: entry.words, payload: { ...entry } })),
  });
}
