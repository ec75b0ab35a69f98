import { expect, test } from 'vitest';
import type { Attributes } from '../documents/places.ts';
import { compare } from './compare.ts';
import { writtenIn, type Labels } from './written.ts';

const attributes: Attributes = {
  title: { type: 'string' },
  online: { type: 'boolean' },
  day: { type: 'date' },
  theme: { type: 'relation', target: 'api::theme.theme' },
  blocks: { type: 'dynamiczone', components: ['blocks.text'] },
};
const components = () => ({ body: { type: 'richtext' } }) satisfies Attributes;
const labels: Labels = {
  label: (_, name) =>
    ({ title: 'Titre', blocks: 'Blocs', body: 'Texte', online: 'En ligne', day: 'Jour', theme: 'Thème' })[
      name
    ]!,
  component: () => 'Texte libre',
  entry: (_, documentId) => (documentId === 't1' ? 'Logement' : 'Santé'),
};
const written = (entry: Record<string, unknown>) =>
  writtenIn(entry, { uid: 'x', attributes, components, labels });
const block = (body: string) => ({ __component: 'blocks.text', body });

const before = written({
  title: 'Une permanence',
  online: false,
  day: '2026-11-24',
  theme: { documentId: 't1' },
  blocks: [block('Le mardi à Dinant.'), block('Second texte.')],
});

test('an editor reads fields in the words of her form, values as people write them', () => {
  expect(before).toEqual([
    { label: 'Titre', text: 'Une permanence' },
    { label: 'En ligne', text: 'Non' },
    { label: 'Jour', text: '24 novembre 2026' },
    { label: 'Thème', text: 'Logement' },
    { label: 'Blocs 1 (Texte libre) › Texte', text: 'Le mardi à Dinant.' },
    { label: 'Blocs 2 (Texte libre) › Texte', text: 'Second texte.' },
  ]);
});

test('she sees which words changed, what was linked and what was removed, and nothing else', () => {
  const after = written({
    title: 'Une permanence',
    online: false,
    day: '2026-11-24',
    theme: { documentId: 't2' },
    blocks: [block('Le jeudi à Dinant.')],
  });
  expect(compare(before, after)).toEqual([
    {
      label: 'Thème',
      pieces: [
        { change: 'removed', text: 'Logement' },
        { change: 'added', text: 'Santé' },
      ],
    },
    {
      label: 'Blocs 1 (Texte libre) › Texte',
      pieces: [
        { change: 'same', text: 'Le ' },
        { change: 'removed', text: 'mardi' },
        { change: 'added', text: 'jeudi' },
        { change: 'same', text: ' à Dinant.' },
      ],
    },
    { label: 'Blocs 2 (Texte libre) › Texte', pieces: [{ change: 'removed', text: 'Second texte.' }] },
  ]);
});

test('a long text shows what is around the change, not all of it', () => {
  const long = 'Un mot après l’autre. '.repeat(40);
  const [difference] = compare(
    [{ label: 'Texte', text: `${long}Fin.` }],
    [{ label: 'Texte', text: `${long}La fin.` }],
  );
  const shown = difference!.pieces.map(({ text }) => text).join('');
  expect(shown.length).toBeLessThan(200);
  expect(shown).toContain('[…]');
});
