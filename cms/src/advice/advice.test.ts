import { describe, expect, test } from 'vitest';
import { inBrief, inText } from './in-text.ts';
import { adviceOn } from './of-entry.ts';
import { readability } from './readability.ts';
import { sentencesOf, syllablesIn } from './words.ts';

const site = 'https://centre.example';

describe('while she writes, an editor is told of', () => {
  test.each([
    ['a picture without its words', 'Voir ![](/uploads/a.png)', 'texte alternatif'],
    ['a heading that skips a rank', '## Un\n\n#### Deux', 'avec ###'],
    ['a first heading that is too deep', '### Un', 'avec ##'],
    ['a heading that competes with the title', '# Un', 'le rang du titre'],
    [
      'a link to her own site with its name',
      '[nos cours](https://centre.example/cours/#soir)',
      '/cours/#soir',
    ],
    ['« cliquez ici »', 'Pour le voir, [cliquez ici](/a/).', 'ne dit pas où il mène'],
    ['« ici »', '[Ici](/a/)', 'ne dit pas où il mène'],
    ['« lire la suite »', '[Lire la suite…](/a/)', 'ne dit pas où il mène'],
    ['an address written bare', 'Voir https://example.org/x pour tout.', 'telle quelle'],
    ['an address as the name of a link', '[https://example.org](https://example.org)', 'à voix haute'],
    ['words in capitals', 'INSCRIPTION OBLIGATOIRE AVANT lundi.', 'capitales'],
  ])('%s', (_what, text, advice) => {
    expect(inText(text, site).join(' ')).toContain(advice);
  });

  test.each([
    '## Un\n\n### Deux\n\n## Trois',
    'Le CPAS, la FLE et l’ONEM. Une ASBL.',
    '[Le guide du locataire](/guide/), [autre site](https://example.org/), ![Un plan](/uploads/a.png)',
    '`https://example.org` et <https://example.org/a>',
  ])('nothing in a text that is fine: %s', (text) => {
    expect(inText(text, site)).toEqual([]);
  });

  test('an « En bref » that is long, or a sentence of it', () => {
    expect(inBrief('Un mot simple. '.repeat(21))[0]).toContain('63 mots');
    expect(inBrief(`${'mot '.repeat(25)}fin.`)[0]).toContain('26 mots : vingt au plus');
    expect(inBrief('Nous vous aidons. C’est gratuit.')).toEqual([]);
  });
});

describe('how easy a text is', () => {
  const easy =
    'Vous cherchez un logement. Nous vous aidons. Le service est gratuit. Venez le mardi matin. Prenez vos papiers. Nous parlons arabe et anglais. Vous pouvez venir sans rendez-vous. Le bus passe devant la porte.';
  const hard =
    'Conformément aux dispositions réglementaires susmentionnées, l’introduction préalable d’une demande d’autorisation administrative circonstanciée auprès des autorités compétentes conditionne inconditionnellement la recevabilité de toute sollicitation ultérieure d’intervention financière.';

  test('is high for plain sentences and low for an office’s, whose sentence is shown with one thing to try', () => {
    expect(readability(easy)!.score).toBeGreaterThan(75);
    const text = readability(`${easy} ${hard}`)!;
    expect(text.score).toBeLessThan(readability(easy)!.score);
    expect(readability(`${hard} ${hard}`)!.label).toBe('Difficile');
    expect(text.hardest).toHaveLength(1);
    expect(text.hardest[0]!.sentence).toBe(hard);
    expect(text.hardest[0]!.advice).toMatch(/mots : coupez-la en deux/);
  });

  test('is not guessed from a few words', () => {
    expect(readability('Trois petits mots.')).toBeUndefined();
  });

  test.each([
    ['logement', 3],
    ['ville', 1],
    ['école', 2],
    ['intégration', 4],
    ['parlent', 1],
  ])('%s has %i syllables', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  test('headings and list items count as sentences of their own', () => {
    expect(sentencesOf('Un titre\n\nUne phrase. Une autre !')).toEqual([
      'Un titre',
      'Une phrase.',
      'Une autre !',
    ]);
  });
});

test('the whole form is looked at, blocks and pictures included', () => {
  const found = adviceOn(
    {
      inBrief: 'Bref.',
      cover: { name: 'a.png', mime: 'image/png' },
      blocks: [{ __component: 'b.t', body: '[ici](/a/)' }],
    },
    {
      attributes: {
        inBrief: { type: 'text' },
        cover: { type: 'media' },
        blocks: { type: 'dynamiczone', components: ['b.t'] },
      },
      components: () => ({ body: { type: 'richtext' } }),
      label: (name, component) => `${component ?? ''} ${name}`,
      siteUrl: site,
    },
  );
  expect(found.advice.map(({ field }) => field)).toEqual([' cover', 'b.t body']);
});
