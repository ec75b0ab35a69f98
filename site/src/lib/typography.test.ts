import { expect, test } from 'vitest';
import { frenchTypography } from './typography.ts';

const visible = (text: string) => text.replaceAll('\u202F', '_').replaceAll('\u00A0', '~');

test.each([
  ['Qui peut m’aider ? Vite !', 'Qui peut m’aider_? Vite_!'],
  ['Trois lieux : Namur ; Ciney', 'Trois lieux~: Namur_; Ciney'],
  ['le « parcours » commence', 'le «~parcours~» commence'],
  ['1 200 000 euros, 45 % et 30 €', '1_200_000~euros, 45_% et 30_€'],
  ['120 heures en 18 mois', '120~heures en 18~mois'],
  ["l'asile aujourd&#39;hui", 'l’asile aujourd’hui'],
  ['<p title="Vite !">Vite !</p>', '<p title="Vite_!">Vite_!</p>'],
  ['081 12 34 56, en 2026 300 personnes', '081 12 34 56, en 2026_300 personnes'],
])('%s', (typed, set) => {
  expect(visible(frenchTypography(`<p>${typed}</p>`))).toBe(`<p>${set}</p>`);
});

test.each([
  "<meta content=\"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:\">",
  '<a href="https://example.org/a?b=c&amp;d=e:f" class="tag" aria-label="Aller">x</a>',
  '<svg viewBox="0 0 120 20"><path d="M4 100C4.8 7 11 300"></path></svg>',
  '<script type="application/ld+json">{"@type":"Thing","url":"https://example.org/"}</script>',
])('markup stays what it is: %s', (html) => {
  expect(frenchTypography(html)).toBe(html);
});
