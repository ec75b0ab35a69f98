import { expect, test } from 'vitest';
import type { Resource } from '@passerelle/shared/content/resource';
import { citation } from '../lib/citation.ts';
import { mediaKey, noMedia } from '../media/media.ts';
import { filesOfResource } from './library.ts';

type Files = Resource['files'];

const aFile = (hash: string, language: 'fr' | 'nl' | undefined = 'fr'): Files[number] => ({
  title: hash,
  language,
  file: {
    url: `/uploads/${hash}.pdf`,
    hash,
    version: '1',
    name: hash,
    bytes: 9,
    extension: 'pdf',
  } as Files[number]['file'],
});

/** The addresses of a work's files, all of them mirrored. */
function addresses(files: Files): string[] {
  const media = noMedia();
  for (const { file } of files)
    media.files.set(mediaKey(file), { href: `/media/${mediaKey(file)}.pdf`, bytes: 9, extension: 'pdf' });
  return filesOfResource({ documentId: 'guide', files } as Resource, media).map(({ href }) => href);
}

test('who linked to a file still finds it when it is replaced, renamed or put in another order', () => {
  const before = addresses([aFile('ancien'), aFile('oud', 'nl')]);
  expect(before).toEqual(['/publications/fichiers/guide-fr.pdf', '/publications/fichiers/guide-nl.pdf']);
  expect(addresses([aFile('nieuw', 'nl'), aFile('tout-nouveau')])).toEqual(before.toReversed());
});

test('two files in the same language and format have two addresses', () => {
  expect(addresses([aFile('un'), aFile('deux')])).toEqual([
    '/publications/fichiers/guide-fr.pdf',
    '/publications/fichiers/guide-fr-2.pdf',
  ]);
});

test('a work without authors is cited by who published it', () => {
  const work = { year: 2025, title: 'Un guide', publisher: 'Le centre', url: 'https://example.org/' };
  expect(citation({ ...work, authors: ['Ada Exemple', 'Bo Modèle'] })).toBe(
    'Ada Exemple, Bo Modèle (2025). Un guide. Le centre. https://example.org/',
  );
  expect(citation({ ...work, authors: [] })).toBe('Le centre (2025). Un guide. https://example.org/');
});
