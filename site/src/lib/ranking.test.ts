import { expect, test } from 'vitest';
import type { FoundKind } from './found-as.ts';
import { rank, refined, varied, type Facts, type Match, type Read } from './ranking.ts';

const matches = (...ids: string[]): Match[] => ids.map((id) => ({ id, score: 10, inTitle: false }));
const one = (found: Match[]) => [[{ matches: found, weight: 1 }]];
const order = (ideas: Parameters<typeof rank>[0], facts: Record<string, Facts>) =>
  rank(ideas, (id) => facts[id]).map(({ id }) => id);

test('with the same words, the theme comes first, then who helps, then guidance, then the news', () => {
  const facts: Record<string, Facts> = {
    actu: { kind: 'news' },
    guide: { kind: 'guidance' },
    theme: { kind: 'theme' },
    service: { kind: 'service' },
  };
  expect(order(one(matches('actu', 'guide', 'theme', 'service')), facts)).toEqual([
    'theme',
    'service',
    'guide',
    'actu',
  ]);
});

test('what nobody checked for long comes after what somebody did, and what is over after both', () => {
  const facts: Record<string, Facts> = {
    closed: { kind: 'service', state: 'closed' },
    stale: { kind: 'service', state: 'stale' },
    fresh: { kind: 'service' },
  };
  expect(order(one(matches('closed', 'stale', 'fresh')), facts)).toEqual(['fresh', 'stale', 'closed']);
});

test('a page that answers the whole query comes before one that answers half of it better', () => {
  const ideas = [
    [{ matches: [{ id: 'half', score: 30, inTitle: true }, ...matches('whole')], weight: 1 }],
    [{ matches: matches('whole'), weight: 1 }],
  ];
  expect(order(ideas, { half: { kind: 'guidance' }, whole: { kind: 'guidance' } })).toEqual([
    'whole',
    'half',
  ]);
});

test('a page is no better an answer for saying the same thing in two ways', () => {
  const ideas = [
    [
      { matches: matches('both', 'first'), weight: 1 },
      { matches: matches('both'), weight: 0.85 },
    ],
  ];
  const [both, first] = rank(ideas, () => ({ kind: 'guidance' }));
  expect(both!.score).toBe(first!.score);
});

test('a page much weaker than the first is no answer', () => {
  const weak = { id: 'weak', score: 0.01, inTitle: false };
  expect(order(one([...matches('strong'), weak]), {})).toEqual(['strong']);
});

test('nothing found is nothing ranked', () => {
  expect(order(one([]), {})).toEqual([]);
});

const read = (page: Partial<Read>, ...asked: string[]) =>
  refined(
    { score: 1 },
    { kind: 'guidance', title: 'Actu', ...page },
    { asked, ideas: [asked] },
    '2026-11-25',
  );

test('the page that has the very name that was typed rises most', () => {
  const of = (title: string) => read({ title }, 'logement');
  expect(of('Logement')).toBeGreaterThan(of('Logement social'));
  expect(of('Logement social')).toBeGreaterThan(of('Mobilité'));
});

test('a theme is called by each of its subjects, and by every way to say them', () => {
  const theme = { kind: 'theme', title: 'FLE, alpha, RàN' } as const;
  expect(read(theme, 'cours de français', 'FLE')).toBeGreaterThan(read(theme, 'cours de français'));
});

test('a commune answers to its postal code; a service only stands there', () => {
  const of = (kind: FoundKind) => read({ kind, title: 'Services à Couvin', also: 'Couvin 5660' }, '5660');
  expect(of('commune')).toBeGreaterThan(of('service'));
});

test('a town is found by its village, with or without the postal code before it', () => {
  const of = (query: string) =>
    read({ kind: 'commune', title: 'Services à Namur', also: 'Namur 5000 5100 Jambes' }, query);
  expect(of('5100 Jambes')).toBeGreaterThan(of('5100 Dave'));
  expect(of('Jambes')).toBe(of('5100 Jambes'));
});

test('of two news the later one comes first', () => {
  const of = (date: string) => read({ date }, 'bail');
  expect(of('2026-11-01')).toBeGreaterThan(of('2025-11-01'));
});

test('the same offer in ten places leaves room for another answer', () => {
  const of = (title: string, rank: number) => ({ title, rank });
  const places = ['Couvin', 'Ciney', 'Namur'].map((place) => of(`Permanence sociale à ${place}`, 1));
  const titles = varied([...places, of('Logement', 0.9)]).map(({ title }) => title);
  expect(titles).toEqual([
    'Permanence sociale à Couvin',
    'Logement',
    'Permanence sociale à Ciney',
    'Permanence sociale à Namur',
  ]);
});
