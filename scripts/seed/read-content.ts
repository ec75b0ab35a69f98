/** Reads the demonstration content, or says everything that is wrong with it at once. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import {
  articleFile,
  decisionTreeFile,
  figureFile,
  glossaryFile,
  legalReferencesFile,
  menuFile,
  pageFile,
  pageTranslationFile,
  picturesFile,
  redirectsFile,
  siteSettingsFile,
  siteSettingsTranslationFile,
  themeFile,
  themeTranslationFile,
} from './formats.ts';
import { eventsFile } from './agenda-format.ts';
import { resourcesFile } from './library-format.ts';
import { peopleFile } from './people-format.ts';
import { communesFile, locationsFile, organizationsFile, regionalCentresFile } from './directory-formats.ts';
import { serviceKindsFile, servicesIn } from './compose-services.ts';
import { synonymsFile } from './synonym-format.ts';
import { faultsBetween } from './cross-checks.ts';

/** Where the demonstration content is kept. */
export const contentDir = path.join(import.meta.dirname, 'content');

/** Files of the demonstration content cannot be used; the message names every file and field at fault. */
export class ContentFilesError extends Error {
  override name = 'ContentFilesError';
  constructor(faults: string[]) {
    super(
      `The demonstration content has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}\n` +
        'Correct these files, then run it again.',
    );
  }
}

/** An entry with the file it came from, for whoever must be told about it. */
export type Sourced<Entry> = Entry & { file: string };

/** An entry in another language than French; its file ends in `.<locale>.yaml`. */
export type Translated<Entry> = Sourced<Entry> & { locale: Locale };

const translationName = new RegExp(
  `\\.(${localeCodes.filter((code) => code !== defaultLocale).join('|')})\\.yaml$`,
);
const localeIn = (file: string) => translationName.exec(file)![1] as Locale;

/** Reads and checks every file: each by itself, then all of them together. */
export async function readContent(dir = contentDir) {
  const faults: string[] = [];

  async function read<Schema extends z.ZodType>(file: string, schema: Schema) {
    try {
      const parsed = schema.safeParse(parse(await readFile(path.join(dir, file), 'utf8')));
      if (parsed.success) return parsed.data;
      faults.push(
        ...parsed.error.issues.map((each) => `${file}: ${each.path.join('.') || '(file)'}: ${each.message}`),
      );
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`);
    }
    return undefined;
  }

  async function readFolder<Schema extends z.ZodType<object>>(folder: string, schema: Schema) {
    const files = (await filesIn(folder)).filter((file) => !translationName.test(file));
    if (files.length === 0) faults.push(`${folder}/: no YAML file in this folder`);
    const entries = await Promise.all(files.map(async (file) => ({ file, entry: await read(file, schema) })));
    return entries.flatMap(({ file, entry }) =>
      entry ? [{ ...entry, file } as Sourced<z.output<Schema>>] : [],
    );
  }

  /** A folder's entries in other languages; it may have none. `''` is the content folder itself. */
  async function readTranslations<Schema extends z.ZodType<object>>(
    folder: string,
    schema: Schema,
    start = '',
  ) {
    const files = (await filesIn(folder)).filter(
      (file) => path.basename(file).startsWith(start) && translationName.test(file),
    );
    const entries = await Promise.all(files.map(async (file) => ({ file, entry: await read(file, schema) })));
    return entries.flatMap(({ file, entry }) =>
      entry ? [{ ...entry, file, locale: localeIn(file) } as Translated<z.output<Schema>>] : [],
    );
  }

  async function filesIn(folder: string) {
    const names = await readdir(path.join(dir, folder)).catch(() => [] as string[]);
    return names
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map((name) => path.posix.join(folder, name));
  }

  const [
    pages,
    themes,
    articles,
    organizations,
    locations,
    serviceFiles,
    regionalCentres,
    communes,
    pictures,
    figures,
    trees,
    glossary,
    siteSettings,
    menu,
    redirects,
    legalReferences,
    people,
    events,
    resources,
    synonyms,
  ] = await Promise.all([
    readFolder('pages', pageFile),
    readFolder('themes', themeFile),
    readFolder('articles', articleFile),
    read('organizations.yaml', organizationsFile),
    read('locations.yaml', locationsFile),
    readFolder('services', serviceKindsFile),
    read('regional-centres.yaml', regionalCentresFile),
    read('communes.yaml', communesFile),
    read('pictures.yaml', picturesFile),
    readFolder('figures', figureFile),
    readFolder('decision-trees', decisionTreeFile),
    read('glossary.yaml', glossaryFile),
    read('site-settings.yaml', siteSettingsFile),
    read('menu.yaml', menuFile),
    read('redirects.yaml', redirectsFile),
    read('legal-references.yaml', legalReferencesFile),
    read('people.yaml', peopleFile),
    read('events.yaml', eventsFile),
    read('resources.yaml', resourcesFile),
    read('synonyms.yaml', synonymsFile),
  ]);
  const translations = {
    pages: await readTranslations('pages', pageTranslationFile),
    themes: await readTranslations('themes', themeTranslationFile),
    siteSettings: await readTranslations('', siteSettingsTranslationFile, 'site-settings.'),
  };
  // References into a file that could not be read would all be reported as broken: mend the files first.
  if (
    faults.length > 0 ||
    !organizations ||
    !locations ||
    !regionalCentres ||
    !communes ||
    !pictures ||
    !glossary ||
    !siteSettings ||
    !menu ||
    !redirects ||
    !legalReferences ||
    !people ||
    !events ||
    !resources ||
    !synonyms
  )
    throw new ContentFilesError(faults);
  const services = servicesIn(serviceFiles, { organizations, locations }, faults);
  if (faults.length > 0) throw new ContentFilesError(faults);
  const content = {
    pages,
    themes,
    articles,
    organizations,
    locations,
    services,
    regionalCentres,
    communes,
    pictures: pictures.map((picture) => ({
      ...picture,
      file: path.join(dir, `pictures/${picture.name}.png`),
    })),
    figures,
    trees,
    glossary,
    siteSettings,
    menu,
    redirects,
    legalReferences,
    people,
    events,
    resources,
    folder: dir,
    synonyms,
    translations,
  };
  const between = faultsBetween(content);
  if (between.length > 0) throw new ContentFilesError(between);
  return content;
}

export type Content = Awaited<ReturnType<typeof readContent>>;
