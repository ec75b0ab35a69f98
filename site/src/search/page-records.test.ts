import { expect, test } from 'vitest';
import { foundAttribute, type FoundAs } from '../lib/found-as.ts';
import { pageRecords } from './page-records.ts';

const page = (main: string, found: FoundAs = { kind: 'service' }, head = '') => ({
  file: 'services/un-service/index.html',
  html:
    `<!doctype html><html lang="fr"><head>${head}</head><body><nav>Menu</nav>` +
    `<main data-found='${foundAttribute(found)}' data-kind="Service">${main}</main></body></html>`,
});
const only = (...args: Parameters<typeof page>) => pageRecords(page(...args)).records[0]!;

test('a page that does not want to be found leaves no trace in the index', () => {
  const html = '<html lang="fr"><body><main><h1>Résultats</h1></main></body></html>';
  expect(pageRecords({ file: 'recherche/index.html', html })).toEqual({ records: [], documents: [] });
});

test('menus, buttons and what only leads elsewhere are not searched', () => {
  const { text } = only('<h1>Bail</h1><div data-pagefind-ignore="all">À lire</div><button>Copier</button>');
  expect(text.trim()).toBe('Bail');
});

test('curly apostrophes and œ are indexed as people type them', () => {
  const { html } = only('<h1>L’école des sœurs</h1>');
  expect(html).toContain("L'école des soeurs");
});

test('filters and rank are told by what the page says of itself', () => {
  const { html } = only('<h1>Bail</h1>', {
    kind: 'service',
    state: 'stale',
    themes: ['Logement'],
    communes: ['Namur'],
    also: ['5000'],
  });
  for (const [name, value] of [
    ['kind', 'service stale'],
    ['theme', 'Logement'],
    ['commune', 'Namur'],
  ])
    expect(html).toContain(`data-pagefind-filter="${name}[data-v]" data-v="${value}"`);
  expect(html).toContain('data-pagefind-meta="also[data-v]" data-v="5000"');
});

test('the beginning of a page is no part of its own to lead to', () => {
  const { html } = only(
    '<div class="page-heading"><h1>Bail</h1><h2 id="en-bref">En bref</h2><p>Lisez-le.</p></div><h2 id="signer">Signer</h2>',
  );
  expect(html).toContain('Lisez-le.');
  expect(html).not.toContain('id="en-bref"');
  expect(html).toContain('id="signer"');
});

test('a quote or a bracket in a title stays text', () => {
  const { html } = only('<h1>«&nbsp;&lt;b&gt;&quot; onload=&quot;x&nbsp;»</h1>');
  expect(html).not.toContain('<b>');
  expect(html).not.toMatch(/data-v="[^"]*" onload="/);
});

test('a number is found by its digits, but not on a page that lists everybody’s', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, index) => `<a href="tel:+3281713${500 + index}">n</a>`).join('');
  expect(only(`<h1>Bail</h1>${links(2)}`).html).toContain('081713500 081713501');
  expect(only(`<h1>Liste</h1>${links(7)}`).html).not.toContain('081713500');
  const foot = '</main><footer><a href="tel:+3281713500">n</a></footer>';
  const { html } = only(`<h1>Aide</h1>${links(2)}${foot}`);
  expect(html).not.toContain('081713500');
  expect(html).toContain('081713501');
});

test('of a list only the heading is searched: what it lists is found by itself', () => {
  const { text, html } = only(
    '<div class="page-heading"><h1>Namur</h1></div><ul><li>Lire un bail</li></ul>',
    {
      kind: 'commune',
      headingOnly: true,
    },
  );
  expect(html).not.toContain('Lire un bail');
  expect(text).toContain('Namur');
});

test('a part that is an answer of its own is found by its own address, and no longer on the page', () => {
  const part = foundAttribute({ kind: 'glossary', also: ['CRI'] });
  const { records } = pageRecords(
    page(
      `<h1>Glossaire</h1><div data-found-part='${part}' data-title="Centre régional"><dt id="cri">Mot</dt></div>`,
    ),
  );
  expect(records.map(({ url }) => url)).toEqual(['/services/un-service/', '/services/un-service/#cri']);
  expect(records[0]!.html).not.toContain('Mot');
});

test('a result in another language knows the page one can read', () => {
  const head = '<link rel="alternate" hreflang="en" href="https://centre.example.org/en/a-service/">';
  expect(only('<h1>Bail</h1>', undefined, head).html).toContain('data-v="en /en/a-service/"');
});

test('a PDF is found by the name of its link, an attachment as well as a publication in another language', () => {
  const { documents } = pageRecords(
    page(
      '<h1>Bail</h1><a href="/media/abc.pdf"><strong>Modèle de bail</strong> PDF</a><a href="/media/abc.doc">x</a>' +
        '<a href="/publications/fichiers/def-nl.pdf" hreflang="nl"><strong>Modelcontract</strong></a>' +
        '<a href="https://autre.example.org/x.pdf">Ailleurs</a>',
    ),
  );
  expect(documents).toMatchObject([
    { file: 'media/abc.pdf', title: 'Modèle de bail', language: 'fr' },
    { file: 'publications/fichiers/def-nl.pdf', title: 'Modelcontract', language: 'nl' },
  ]);
});
