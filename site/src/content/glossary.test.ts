import type { GlossaryTerm } from '@passerelle/shared/content/glossary-term';
import { describe, expect, test } from 'vitest';
import { Glossary } from './glossary.ts';

const term = (name: string, ...otherForms: string[]): GlossaryTerm => ({
  documentId: name,
  locale: 'fr',
  updatedAt: new Date(0),
  term: name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  definition: `Ce que veut dire ${name}.`,
  otherForms,
  theme: undefined,
});

const terms = [
  term('CPAS', 'centre public d’action sociale'),
  term('réfugié', 'réfugiée', 'réfugiés'),
  term('aide'),
  term('aide médicale urgente'),
  term('ILI'),
];
const glossary = new Glossary(terms, 'fr', (a, b) => a.localeCompare(b, 'fr'));
const marked = (html: string, explained = new Set<GlossaryTerm>()) =>
  glossary.explain(html, explained, ({ slug }) => `[${slug}]`);

describe('a word of the glossary', () => {
  test.each([
    [
      'is explained once, where it is first met',
      '<p>Le CPAS et le CPAS.</p>',
      '<p>Le CPAS[cpas] et le CPAS.</p>',
    ],
    ['is known with a capital and in its other forms', '<p>Réfugiée ?</p>', '<p>Réfugiée[réfugié] ?</p>'],
    [
      'is known with either apostrophe',
      "<p>centre public d'action sociale</p>",
      "<p>centre public d'action sociale[cpas]</p>",
    ],
    [
      'is not looked for inside other words',
      '<p>entraide, aideront, CPASsien</p>',
      '<p>entraide, aideront, CPASsien</p>',
    ],
    [
      'is the longest that fits',
      '<p>l’aide médicale urgente</p>',
      '<p>l’aide médicale urgente[aide-médicale-urgente]</p>',
    ],
    ['is an acronym only in capitals', '<p>ili</p>', '<p>ili</p>'],
    [
      'is left alone in links and titles',
      '<h2>CPAS</h2><p><a href="/CPAS/"><em>CPAS</em></a></p>',
      '<h2>CPAS</h2><p><a href="/CPAS/"><em>CPAS</em></a></p>',
    ],
    ['is never looked for in attributes', '<p title="CPAS">CPAS</p>', '<p title="CPAS">CPAS[cpas]</p>'],
  ])('%s', (_what, html, expected) => {
    expect(marked(html)).toBe(expected);
  });

  test('is explained once a page, whatever its texts', () => {
    const explained = new Set<GlossaryTerm>();
    marked('<p>CPAS</p>', explained);
    expect(marked('<p>CPAS</p>', explained)).toBe('<p>CPAS</p>');
  });

  test('an empty glossary changes nothing', () => {
    const empty = new Glossary([], 'fr', () => 0);
    expect(empty.explain('<p>CPAS</p>', new Set(), () => '!')).toBe('<p>CPAS</p>');
  });
});
