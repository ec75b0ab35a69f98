/** What is said in other languages: one more version of an entry that is there in French. */
import { page } from '@passerelle/shared/content/page';
import { siteSettings } from '@passerelle/shared/content/site-settings';
import { theme } from '@passerelle/shared/content/theme';
import type { Locale } from '@passerelle/shared/locales';
import { about, type OnProgress } from './create-missing.ts';
import * as payloads from './payloads.ts';
import type { Known, Payload } from './payloads.ts';
import type { Content } from './read-content.ts';
import { isLinked, slugAndLinks } from './seed-pages.ts';
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

/** What a language can link to: Strapi refuses a link to an entry that is not there in it. */
function knownIn(locale: Locale, { pages, themes }: Content['translations'], known: Known): Known {
  const there = (all: { translationOf: string; locale: Locale }[], ids: ReadonlyMap<string, string>) => {
    const names = new Set(all.filter((each) => each.locale === locale).map((each) => each.translationOf));
    return new Map([...ids].filter(([name]) => names.has(name)));
  };
  return { pages: there(pages, known.pages), themes: there(themes, known.themes) };
}

/** Links pages to each other, once they are all there. */
async function linkPages(rest: StrapiRest, onProgress: OnProgress, versions: Version[]): Promise<void> {
  const linked = new Set<string>();
  for (const locale of new Set(versions.map((each) => each.locale))) {
    const stored = await rest.findAll(page.endpoint, `${slugAndLinks}&locale=${locale}`);
    for (const each of stored) if (isLinked(each)) linked.add(`${locale} ${each.documentId}`);
  }
  const unlinked = versions.filter(
    ({ locale, documentId, payload }) =>
      isLinked({ documentId, ...payload }) && !linked.has(`${locale} ${documentId}`),
  );
  let done = 0;
  for (const { file, locale, documentId, payload } of unlinked) {
    const { blocks } = payload;
    await about(file, rest.update(`${page.endpoint}/${documentId}`, { blocks }, locale));
    onProgress(`links in other languages ${(done += 1)}/${unlinked.length}`);
  }
}

/** Writes every translation: themes, then pages, then the links between pages. */
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
  const versions = (withPages: boolean) =>
    translations.pages.map((entry) => {
      const { pages, themes } = knownIn(entry.locale, translations, known);
      const payload = payloads.pageTranslation(entry, { themes, pages: withPages ? pages : new Map() });
      return { ...entry, documentId: known.pages.get(entry.translationOf)!, payload };
    });
  await writeMissing(rest, onProgress, page.endpoint, versions(false));
  await linkPages(rest, onProgress, versions(true));
  for (const entry of translations.siteSettings) {
    const { endpoint } = siteSettings;
    if (await rest.hasSingle(endpoint, entry.locale)) continue;
    const payload = payloads.siteSettingsTranslation(entry, french);
    await about(entry.file, rest.update(endpoint, payload, entry.locale));
  }
}
