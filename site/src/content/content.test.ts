import { expect, test } from 'vitest';
import type { Snapshot } from '@passerelle/shared/content/all';
import { noMedia } from '../media/media.ts';
import { aPage, anArticle, link } from '../../test/small-centre.ts';
import { smallSnapshot } from '../../test/snapshot-of.ts';
import type { Rows } from '../../test/stand-in-strapi.ts';
import { Content } from './content.ts';

const today = '2026-11-23';

function contentOf(change: (rows: Rows) => void = () => undefined, day = today) {
  return new Content(smallSnapshot(change), noMedia(), { day });
}

test('a menu entry whose page is not published leaves the menu', () => {
  const content = contentOf((rows) => {
    rows.menu[0]!.items = [
      { ...link('parti'), children: [link('actus')] },
      { ...link('actus'), children: [link('parti')] },
    ];
  });
  expect(content.in('fr').menu).toMatchObject([{ path: '/actus/', children: [] }]);
});

test('news is listed newest first, and archived by year', () => {
  const site = contentOf((rows) => {
    rows.article.push(anArticle({ title: 'Hier', slug: 'hier', publishedOn: '2025-12-31' }));
    rows.article.push(anArticle({ title: 'Demain', slug: 'demain', publishedOn: '2026-12-31' }));
  }).in('fr');
  expect(site.articles.map(({ slug }) => slug)).toEqual(['demain', 'nouvelle-permanence', 'hier']);
  expect([...site.articlesByYear.keys()]).toEqual([2026, 2025]);
});

test('a translation without themes has those of its French original', () => {
  const content = contentOf((rows) => {
    rows.page.push(
      aPage({ documentId: 'accueil', locale: 'en', title: 'Home', slug: 'home', layout: 'Accueil' }),
    );
    rows.theme.push({ ...rows.theme[0]!, locale: 'en', name: 'Housing', slug: 'housing' });
    rows.article.push({ ...rows.article[0]!, locale: 'en', title: 'New', slug: 'new', themes: [] });
  });
  const english = content.in('en');
  expect(english.articlesOf(english.themes[0]!).map(({ path }) => path)).toEqual(['/en/news/new/']);
});

test('a language is offered once it has a home page', () => {
  const content = contentOf((rows) => {
    rows.page.push(aPage({ documentId: 'aide', locale: 'nl', title: 'Hulp', slug: 'hulp' }));
  });
  expect(content.locales).toEqual(['fr']);
});

test('a site without a home page is refused, with what to do', () => {
  const empty: Snapshot = {
    siteSettings: [],
    menu: [],
    page: [],
    theme: [],
    article: [],
    organization: [],
    service: [],
    location: [],
    regionalCentre: [],
    commune: [],
    decisionTree: [],
    figure: [],
    glossaryTerm: [],
    redirect: [],
    legalReference: [],
    event: [],
    resource: [],
    team: [],
    person: [],
    supporter: [],
    alertBanner: [],
    synonym: [],
  };
  expect(() => new Content(empty, noMedia(), { day: today })).toThrow('Publiez-en une dans l’administration');
});

test('a campaign is in the menu and its section from its first day to its last, and keeps its page', () => {
  const shownOn = (day: string) => {
    const content = contentOf((rows) => {
      const campaign = rows.page.find(({ documentId }) => documentId === 'demarches')!;
      Object.assign(campaign, { startsOn: '2026-03-01', endsOn: '2026-03-21' });
      rows.menu[0]!.items = [{ ...link('demarches', 'Campagne'), children: [] }];
    }, day);
    const site = content.in('fr');
    expect(content.routeAt('/aide/demarches/')).toBeDefined();
    const section = site.linksUnder(site.pages.find(({ slug }) => slug === 'aide')!);
    return [site.menu, section].map((links) => links.map(({ label }) => label));
  };
  expect(['2026-02-28', '2026-03-01', '2026-03-21', '2026-03-22'].map(shownOn)).toEqual([
    [[], []],
    [['Campagne'], ['Vos démarches']],
    [['Campagne'], ['Vos démarches']],
    [[], []],
  ]);
});

test('what somebody did not agree to show is not in the snapshot at all', () => {
  const snapshot = smallSnapshot();
  expect(snapshot.person.map(({ role }) => role)).toEqual(['Accueil', 'Comptabilité']);
  expect(JSON.stringify(snapshot)).not.toMatch(/Nom Tenu Secret|secret@example/);
});

test('two entries that would have the same address are both named', () => {
  const content = contentOf((rows) => {
    rows.page.push(aPage({ documentId: 'autre', title: 'Autre aide', slug: 'aide' }));
  });
  expect(content.warnings.some((each) => each.includes('/aide/') && each.includes('Autre aide'))).toBe(true);
  expect(content.routes.filter(({ path }) => path === '/aide/')).toHaveLength(1);
});
