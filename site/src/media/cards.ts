/**
 * The pictures social networks show beside a link (https://ogp.me): a page's title over the bridge. Made once; the
 * name changes with what is on it. News and organisations share the card of their list: there are too many of them,
 * and what differs is said right under the picture.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Snapshot } from '@passerelle/shared/content/all';
import { defaultLocale, locales, type Locale } from '@passerelle/shared/locales';
import sharp from 'sharp';
import { cardKey, cardSize, type Media } from './media.ts';

/** To be changed with the drawing, so that every card is made anew. */
const edition = 1;

const require = createRequire(import.meta.url);
const serif = (letters: string) => ({
  font: 'Noto Serif SemiBold',
  fontfile: require.resolve(`@fontsource/noto-serif/files/noto-serif-${letters}-600-normal.woff`),
});
/** Brought along: a server has no fonts. */
const fonts: Record<Locale, () => { font: string; fontfile: string }> = {
  fr: () => serif('latin'),
  en: () => serif('latin'),
  nl: () => serif('latin'),
  uk: () => serif('cyrillic'),
  ar: () => ({
    font: 'Noto Sans Arabic SemiBold',
    fontfile: require.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff'),
  }),
};

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" fill="none">
<path fill="#faf5ec" d="M0 0h1200v630H0z"/><circle cx="1030" cy="330" r="62" fill="#f2b04a"/>
<path fill="#dfe3cf" d="M500 570c60-130 460-190 700-96v96z"/>
<path stroke="#b3441f" stroke-width="12" d="M640 520c90-150 420-150 510 0"/>
<path stroke="#b3441f" stroke-width="5" d="M710 453V522M772 426V522M834 412V522M896 408V522M958 412V522M1020 426V522M1082 454V522"/>
<path stroke="#16302f" stroke-width="14" stroke-linecap="round" d="M590 524h620"/>
<path fill="#0f4a47" d="M0 560h1200v70H0z"/></svg>`;

/** Long titles are written smaller: four lines at most. */
const sizeFor = ({ length }: string) => (length <= 24 ? 84 : length <= 50 ? 66 : 52);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Card {
  title: string;
  siteName: string;
  locale: Locale;
}

function lettering(text: string, colour: string, { size, locale }: { size: number; locale: Locale }) {
  const { font, fontfile } = fonts[locale]();
  const align = locales[locale].dir === 'rtl' ? ('right' as const) : ('left' as const);
  const markup = `<span foreground="${colour}">${escaped(text)}</span>`;
  return sharp({
    text: { text: markup, font: `${font} ${size}`, fontfile, width: 1040, align, rgba: true, dpi: 72 },
  })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
}

/** Draws a card into a file. */
async function draw({ title, siteName, locale }: Card, file: string): Promise<void> {
  const [heading, name] = await Promise.all([
    lettering(title, '#16302f', { size: sizeFor(title), locale }),
    // The centre's name is French, whatever the language of the page.
    lettering(siteName, '#fdf6e8', { size: 30, locale: defaultLocale }),
  ]);
  const start = (width: number) => (locales[locale].dir === 'rtl' ? cardSize.width - 80 - width : 80);
  await sharp(Buffer.from(drawing))
    .composite([
      { input: heading.data, left: start(heading.info.width), top: 72 },
      { input: name.data, left: start(name.info.width), top: 576 },
    ])
    .jpeg({ quality: 82 })
    .toFile(`${file}.part`);
  await rename(`${file}.part`, file);
}

/** Makes the cards that are missing; where that fails, links are shared without a picture. */
export async function makeCards({ page, theme, siteSettings }: Snapshot, folder: string, media: Media) {
  const siteName =
    (siteSettings.find(({ locale }) => locale === defaultLocale) ?? siteSettings[0])?.siteName ?? '';
  const entries = [
    ...page.map(({ title, ...entry }) => ({ ...entry, title })),
    ...theme.map(({ name, ...entry }) => ({ ...entry, title: name })),
  ];
  for (const { documentId, locale, title } of entries) {
    const card = { title, siteName, locale };
    const hash = createHash('sha256')
      .update(JSON.stringify([edition, card]))
      .digest('hex')
      .slice(0, 16);
    const name = `carte-${hash}.jpg`;
    try {
      if (!existsSync(path.join(folder, name))) await draw(card, path.join(folder, name));
    } catch (error) {
      media.warnings.push(
        `L’image de partage de « ${title} » n’a pas pu être dessinée (${(error as Error).message}). Le reste de la page est en ligne.`,
      );
      continue;
    }
    media.names.add(name);
    media.cards.set(cardKey({ documentId, locale }), `/media/${name}`);
  }
}
