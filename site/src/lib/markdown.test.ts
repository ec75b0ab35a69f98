import { expect, test } from 'vitest';
import { headingsIn, plainText, renderMarkdown } from './markdown.ts';

const isPage = (path: string) => path === '/contact/';
const render = (markdown: string) => renderMarkdown(markdown, { isPage });

test('raw HTML is shown, not run', () => {
  expect(render('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
});

test.each(['javascript:alert(1)', 'vbscript:x', 'data:text/html,x'])('a link to %s is no link', (href) => {
  expect(render(`[ici](${href})`)).not.toContain('<a');
});

test('a link to a page of the site stays, with its question mark or anchor; one to nowhere keeps its words', () => {
  expect(render('[nous](/contact/#acces)')).toContain('<a href="/contact/#acces">nous</a>');
  expect(render('voir [**là-bas**](/parti/), puis [nous](/contact/)')).toBe(
    '<p>voir <strong>là-bas</strong>, puis <a href="/contact/">nous</a></p>',
  );
});

test('an address without its scheme is not taken for a page', () => {
  expect(render('[x](//evil.example.org/)')).toContain('href="//evil.example.org/"');
});

test('headings start below the title, keep their order and get readable, unique ids', () => {
  const html = render('# L’accès\n\n### Plus bas\n\n# L’accès');
  expect(html).toContain('<h2 id="l-acces">');
  expect(html).toContain('<h4 id="plus-bas">');
  expect(html).toContain('<h2 id="l-acces-2">');
});

test('the summary has the second-level headings as plain words', () => {
  expect(headingsIn(render('## Droits *et* devoirs & co\n\n### Non'))).toEqual([
    { id: 'droits-et-devoirs-co', text: 'Droits et devoirs & co' },
  ]);
});

test('in a feed, addresses are whole', () => {
  expect(renderMarkdown('[nous](/contact/)', { isPage, base: 'https://example.org' })).toContain(
    'href="https://example.org/contact/"',
  );
});

test('plain text has neither marks nor references', () => {
  expect(plainText('**Oui** & [non](https://example.org/)\n\n- « 2 < 3 »')).toBe('Oui & non « 2 < 3 »');
});
