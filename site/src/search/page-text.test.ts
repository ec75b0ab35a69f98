import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { wordsOf } from '../lib/searchable.ts';
import { pageRecords } from './page-records.ts';
import { indexFiles } from './search-index.ts';

const heading =
  '<header class="page-heading"><h1>Parrainage de familles</h1>' +
  '<div class="brief"><p>Des volontaires accompagnent une famille pendant un an.</p></div>' +
  '<p>Proposé par <a href="/x/">Accueil Bièvre</a></p></header>';
const hours =
  '<table><caption>Horaire</caption><tbody><tr><th scope="row">Lundi</th><td>9 h – 12 h</td></tr>' +
  '<tr><th scope="row">Mardi</th><td>fermé</td></tr></tbody></table>';
const contact =
  '<section><h2 id="comment-faire">Comment faire</h2><ul><li> <a href="tel:+3261004896">061 00 48 96</a> <span></span> </li>' +
  '<li><a href="mailto:bonjour@accueil.example.org">bonjour@accueil.example.org</a></li></ul></section>';
const facts =
  '<dl class="facts"><div><dt>Prix</dt><dd>Gratuit</dd></div>' +
  '<div><dt>Langues parlées</dt> <dd>Français</dd><dd>Lingala, <bdi>le mardi</bdi></dd></div>' +
  '<div><dt>Titre de séjour</dt><dd>Statut de réfugié</dd><dd>Protection subsidiaire</dd></div></dl>';

const recordOf = (main: string, lang = 'fr') =>
  pageRecords({
    file: 'service/index.html',
    html: `<html lang="${lang}"><body><main data-found='{"kind":"service"}' data-kind="Service">${main}</main></body></html>`,
  }).records[0]!;
const service = recordOf(
  `${heading}<div><div class="prose"><p>Aide pour l’école</p><blockquote>Merci</blockquote></div>${hours}${contact}${facts}</div>`,
);

afterAll(() => close());

/** What results are cut from. */
async function contentOf(record: typeof service) {
  const files = await indexFiles([record]);
  const { bytes } = files.find(({ file }) => file.startsWith('fragment/'))!;
  return JSON.parse(gunzipSync(bytes).toString().slice('pagefind_dcd'.length)) as {
    content: string;
    anchors: { id: string; location: number }[];
  };
}

test('a result reads as the page does: no fact sticks to the next, and every block ends its sentence', async () => {
  const { content } = await contentOf(service);
  expect(content.trim()).toBe(
    'Parrainage de familles. Des volontaires accompagnent une famille pendant un an. ' +
      'Prix : Gratuit. Langues parlées : Français · Lingala, le mardi. ' +
      'Titre de séjour : Statut de réfugié · Protection subsidiaire. Proposé par Accueil Bièvre. ' +
      "Aide pour l'école. Merci. Horaire. Lundi : 9 h – 12 h. Mardi : fermé. " +
      'Comment faire. 061 00 48 96. bonjour@accueil.example.org.',
  );
});

test('whoever is found by a language spoken there is led to the page, not to a section about something else', async () => {
  const { content, anchors } = await contentOf(service);
  const place = content.split(/\s+/).findIndex((word) => word.startsWith('Lingala'));
  expect(anchors.map(({ id }) => id)).toEqual(['comment-faire']);
  expect(place).toBeLessThan(anchors[0]!.location);
});

test('every word of a fact is one the search knows, for whoever misspells it', () => {
  const words = wordsOf(service.text);
  for (const word of ['gratuit', 'lingala', 'refugie', 'mardi', 'ecole', 'merci'])
    expect(words).toContain(word);
  expect(words).not.toContain('prixgratuit');
  expect(words).not.toContain('amp');
});

test('a colon stands as each language wants it', () => {
  expect(recordOf('<h1>Help</h1><dl><dt>Price</dt><dd>Free</dd></dl>', 'en').html).toContain('Price: ');
});

test('what is in the text as a sign stays a sign, and never becomes markup', async () => {
  const { content } = await contentOf(recordOf('<h1>Droits</h1><p>Moins de 3 &lt; 5 &amp; plus</p>'));
  expect(content).toContain('3 < 5 & plus');
});
