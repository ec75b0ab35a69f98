import { describe, expect, test } from 'vitest';
import { distance, isKnown, nearest, shardOf, soundOf } from './spelling.ts';

const known = new Map([
  ['logement', 5],
  ['integration', 5],
  ['francais', 5],
  ['parcours', 5],
  ['asile', 4],
  ['accueil', 4],
  ['regularisation', 3],
  ['medecin', 3],
  ['accompagnement', 4],
]);

describe('a word with a slip in it is understood', () => {
  test.each([
    ['logemnt', 'logement'],
    ['logemnet', 'logement'],
    ['intergation', 'integration'],
    ['intégrasion'.normalize('NFD').replaceAll(/\u0301/g, ''), 'integration'],
    ['fransais', 'francais'],
    ['parcour', 'parcours'],
    ['azile', 'asile'],
    ['acceuil', 'accueil'],
    ['regularisasion', 'regularisation'],
    ['medcin', 'medecin'],
  ])('%s is %s', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });
});

test('another word, a short one or a number is not forced into a known one', () => {
  for (const word of ['bicyclette', 'ile', 'f16', 'xyz']) expect(nearest(word, known)).toBeUndefined();
});

test('of two as near, the commoner is meant', () => {
  expect(
    nearest(
      'tante',
      new Map([
        ['tanta', 1],
        ['tanto', 6],
      ]),
    ),
  ).toBe('tanto');
});

test('words that sound alike are kept together', () => {
  expect(soundOf('fotographie')).toBe(soundOf('photografie'));
  expect(shardOf('photo')).toBe(shardOf('foto'));
  expect(shardOf('hopital')).toBe(shardOf('opital'));
});

test('an ending is no slip: plurals and feminines of known words are known', () => {
  for (const word of ['logements', 'medecins', 'asiles']) expect(isKnown(word, known)).toBe(true);
  expect(isKnown('logemant', known)).toBe(false);
});

test('two letters swapped are one slip', () => {
  expect(distance('logemnet', 'logement', 2)).toBe(1);
  expect(distance('chat', 'chien', 2)).toBe(3);
});
