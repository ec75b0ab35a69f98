/** Strapi's English sentences, to be found on a screen that should have none. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '../environment.ts';

const catalogues = [
  'admin/dist/admin/admin/src',
  'content-manager/dist/admin',
  'i18n/dist/admin',
  'upload/dist/admin',
];

async function sentences(locale: 'en' | 'fr'): Promise<string[]> {
  const texts = await Promise.all(
    catalogues.map(async (folder) => {
      const file = path.join(root, `node_modules/@strapi/${folder}/translations/${locale}.json.mjs`);
      const { default: catalogue } = (await import(pathToFileURL(file).href)) as {
        default: Record<string, string>;
      };
      return Object.values(catalogue);
    }),
  );
  return texts.flat();
}

/** What is as good in French: a sentence of the French catalogue, or a word both languages have. */
const shared = new Set([
  'Menu',
  'Pages',
  'Page',
  'Date',
  'Type',
  'Description',
  'Options',
  'Actions',
  'Articles',
  'Note',
  'Question',
  'Questions',
  'Code',
  'Notes',
  'Image',
  'Images',
  'Document',
  'Documents',
  'Source',
  'Format',
  'Public',
  'Conditions',
]);

/** Everything a person reads or hears on a page. */
export async function visibleTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = document.body.innerText.split('\n');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

let catalogue: Promise<Set<string>> | undefined;

/** What Strapi says in English and not in French, whole sentences. */
async function englishOnly(): Promise<Set<string>> {
  const french = new Set(await sentences('fr'));
  const isOwn = (text: string) =>
    text.length > 2 && !/[{<]/.test(text) && !french.has(text) && !shared.has(text);
  return new Set((await sentences('en')).filter(isOwn));
}

/** The texts that stand in the panel's English catalogue. */
export async function englishIn(texts: string[]): Promise<string[]> {
  const english = await (catalogue ??= englishOnly());
  return [...new Set(texts)].filter((text) => english.has(text));
}

/** Addresses, dates of machines and keys are no sentences. */
export const isProse = (text: string) => !/^[\w-]+(?:[.:/][\w-]+)+$|^\/\S*$|^[a-z0-9-]+$/.test(text);

/** What Strapi writes itself, in no catalogue: the name of a place for messages, and that of a folder. */
export const strapisOwn = /Notifications alt\+T|API Uploads/;
