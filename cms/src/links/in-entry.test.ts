import { describe, expect, test } from 'vitest';
import type { Attributes } from '../documents/places.ts';
import { linksInEntry, outsideAddress } from './in-entry.ts';

const siteUrl = 'https://centre.example.org';

describe('an address is asked', () => {
  test.each([
    ['https://www.exemple.be', 'https://www.exemple.be/'],
    ['HTTP://Exemple.be/Page?a=1#bas', 'http://exemple.be/Page?a=1'],
    ['https://exemplé.be/', 'https://xn--exempl-gva.be/'],
  ])('%s, as %s', (written, address) => {
    expect(outsideAddress(written, siteUrl)).toBe(address);
  });

  test.each([
    'https://centre.example.org/actus/',
    '/actus/',
    'www.exemple.be',
    'mailto:info@exemple.be',
    'ftp://exemple.be/',
    'file:///etc/passwd',
    'https://aicha:secret@exemple.be/',
    'https://exemple.be/'.padEnd(2_100, 'x'),
    '',
  ])('but not %s', (written) => {
    expect(outsideAddress(written, siteUrl)).toBeUndefined();
  });
});

const attributes: Attributes = {
  website: { type: 'text' },
  accessNotes: { type: 'text' },
  note: { type: 'text', pluginOptions: { passerelle: { forEditorsOnly: true } } },
  body: { type: 'richtext' },
  blocks: { type: 'dynamiczone', components: ['blocks.links', 'blocks.text'] },
};
const components: Record<string, Attributes> = {
  'blocks.links': { links: { type: 'component', component: 'content.link' } },
  'blocks.text': { body: { type: 'richtext' } },
  'content.link': { label: { type: 'string' }, url: { type: 'text' } },
};
const found = (entry: Record<string, unknown>) =>
  linksInEntry(entry, attributes, (uid) => components[uid]!, siteUrl);

test('in fields that are an address, whatever they are called, and in no sentence', () => {
  expect(
    found({
      website: ' https://exemple.be/a#b ',
      accessNotes: 'Voir https://exemple.be/acces',
      note: 'https://exemple.be/note',
    }),
  ).toEqual([
    {
      address: 'https://exemple.be/a',
      written: 'https://exemple.be/a#b',
      attribute: 'website',
      isInText: false,
    },
  ]);
});

test('in texts, where visitors can follow them', () => {
  const body = [
    'Voir [le site](https://exemple.be/un "Un") et <https://exemple.be/deux>, **[en gras](https://exemple.be/trois)**.',
    '- [ici](/actus/) et [là](https://centre.example.org/agenda/)',
    '| a |\n| --- |\n| [d][ref] |',
    '`[code](https://exemple.be/code)` https://exemple.be/nu ![image](https://exemple.be/image.png)',
    '[ref]: https://exemple.be/quatre',
  ].join('\n\n');
  expect(found({ body }).map(({ address, isInText }) => [address, isInText])).toEqual([
    ['https://exemple.be/un', true],
    ['https://exemple.be/deux', true],
    ['https://exemple.be/trois', true],
    ['https://exemple.be/quatre', true],
  ]);
});

test('in blocks, told by the field of the entry they are in', () => {
  const blocks = [
    { __component: 'blocks.links', links: [{ label: 'Un', url: 'https://exemple.be/un' }] },
    { __component: 'blocks.text', body: '[Deux](https://exemple.be/deux)' },
  ];
  expect(found({ blocks })).toMatchObject([
    { address: 'https://exemple.be/un', attribute: 'blocks', isInText: false },
    { address: 'https://exemple.be/deux', attribute: 'blocks', isInText: true },
  ]);
});
