/** What is said in other languages: one more version of an entry that is there in French. */
import { page } from '@passerelle/shared/content/page';
import { siteSettings } from '@passerelle/shared/content/site-settings';
import { theme } from '@passerelle/shared/content/theme';
import type { Locale } from '@passerelle/shared/locales';
import { about, type OnProgress } from './create-missing.ts';
import * as payloads from './payloads.ts';
import type { Known, Payload } from './payloads.ts';
import type { Content } from './read-content.ts';
import type { StrapiRest } from './strapi-rest.ts';

interface Version {
  file: string;
  locale: Locale;
  documentId: string;
  payload: Payload;
}

/** Writes the versions that are not there yet. */
async function writeMissing(
  rest: StrapiRest,
  onProgress: OnProgress,
  endpoint: string,
  versions: Version[],
): Promise<void> {
  const present = new Set<string>();
  for (const locale of new Set(versions.map((each) => each.locale))) {
    for (const { documentId } of await rest.findAll(endpoint, `fields[0]=slug&locale=${locale}`)) {
      present.add(`${locale} ${documentId}`);
    }
  }
  let done = 0;
  for (const { file, locale, documentId, payload } of versions) {
    if (!present.has(`${locale} ${documentId}`)) {
      await about(file, rest.update(`${endpoint}/${documentId}`, payload, locale));
    }
    onProgress(`${endpoint} in other languages ${(done += 1)}/${versions.length}`);
  }
}

/** Writes every translation; themes first, then pages, whose links lead to both. */
export async function seedTranslations(
  rest: StrapiRest,
  onProgress: OnProgress,
  { translations, siteSettings: french }: Content,
  known: Known,
): Promise<void> {
  const themes = translations.themes.map((entry) => ({
    ...entry,
    documentId: known.themes.get(entry.translationOf)!,
    payload: payloads.themeTranslation(entry),
  }));
  await writeMissing(rest, onProgress, theme.endpoint, themes);
  const pages = translations.pages.map((entry) => ({
    ...entry,
    documentId: known.pages.get(entry.translationOf)!,
    payload: payloads.pageTranslation(entry, known),
  }));
  await writeMissing(rest, onProgress, page.endpoint, pages);
  for (const entry of translations.siteSettings) {
    const { endpoint } = siteSettings;
    if (await rest.hasSingle(endpoint, entry.locale)) continue;
    const payload = payloads.siteSettingsTranslation(entry, french);
    await about(entry.file, rest.update(endpoint, payload, entry.locale));
  }
}
