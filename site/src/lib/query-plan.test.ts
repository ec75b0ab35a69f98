import { describe, expect, test } from 'vitest';
import { phoneDigits, planOf, withSense } from './query-plan.ts';
import { synonymsFor, type WordGroup } from './word-groups.ts';

const groups: WordGroup[] = [
  { fr: ['permis de séjour', 'titre de séjour'], en: ['residence permit'], ar: ['تصريح الإقامة'] },
  { fr: ['FLE', 'cours de français'], nl: ['Franse les'] },
  { fr: ['vélo'], to: ['mobilité'] },
];
const french = synonymsFor('fr', groups);

const ideasOf = (query: string, language = 'fr') =>
  planOf(query, synonymsFor(language, groups)).ideas.map(({ variants }) =>
    variants.map((variant) => variant.query),
  );

test('words that only say how one asks are not looked for', () => {
  expect(ideasOf('Bonjour, où est-ce que je peux trouver un logement ?')).toEqual([['logement']]);
});

test('a query of nothing but such words is still asked', () => {
  expect(ideasOf('qui')).toEqual([['qui']]);
});

test('an expression is asked whole, and in every way editors say it', () => {
  expect(ideasOf('permis de séjour périmé')).toEqual([['permis de sejour', 'titre de séjour'], ['perime']]);
  expect(ideasOf('permis de sejours')).toEqual([['permis de sejours', 'titre de séjour']]);
});

test('a word that leads elsewhere does not lead back', () => {
  expect(ideasOf('vélo')).toEqual([['velo', 'mobilité']]);
  expect(ideasOf('mobilité')).toEqual([['mobilite']]);
});

test('words of another language are asked in French, and the language is told', () => {
  const { ideas, languages } = planOf('residence permit', french);
  expect(ideas[0]!.variants.map(({ query }) => query)).toEqual([
    'residence permit',
    'permis de séjour',
    'titre de séjour',
  ]);
  expect(languages).toEqual(['en']);
});

test('what the searcher typed counts more than what it was taken for', () => {
  const [typed, ...others] = planOf('FLE', french).ideas[0]!.variants;
  for (const { weight } of others) expect(weight).toBeLessThan(typed!.weight);
});

describe('a telephone number is one, however it is written', () => {
  test.each(['081 71 35 18', '081/71.35.18', '+32 81 71 35 18', '0032 81 713518', 'tél. : 081 71 35 18'])(
    '%s',
    (typed) => {
      expect(phoneDigits(typed)).toBe('081713518');
    },
  );
  test.each(['5000', '2026', 'annexe 35', '12/03/2026 à 10 h'])('%s is none', (typed) => {
    expect(phoneDigits(typed)).toBeUndefined();
  });
});

test('words every page has are not asked for, unless there are no others', () => {
  expect(withSense('cours de français')).toBe('cours français');
  expect(withSense('qui est')).toBe('qui est');
});
