import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import { edits } from './any-edit.ts';
import { bundleRenderer, startRenderer, type Renderer } from './run-renderer.ts';
import { runBuild, type BuiltSite } from './run-build.ts';
import { aPage, anArticle, smallCentre } from './small-centre.ts';
import { standInStrapi, type StandInStrapi } from './stand-in-strapi.ts';

let strapi: StandInStrapi;
let renderer: Renderer;

beforeAll(async () => {
  await bundleRenderer();
  const rows = smallCentre();
  rows.page.push(
    aPage({ documentId: 'accueil', locale: 'en', title: 'Welcome', slug: 'home', layout: 'Accueil' }),
  );
  rows.article.push(
    ...Array.from({ length: 30 }, (_, index) =>
      anArticle({ title: `Actu ${index}`, slug: `actu-${index}`, publishedOn: `202${index % 5}-02-01` }),
    ),
  );
  strapi = await standInStrapi(rows);
  renderer = await startRenderer(strapi);
});

afterAll(() => {
  renderer?.stop();
  strapi?.close();
});

async function expectSame(built: BuiltSite, rendered: Map<string, Buffer>) {
  expect([...rendered.keys()]).toEqual(built.files);
  const different: string[] = [];
  for (const file of built.files)
    if (!rendered.get(file)!.equals(await built.bytes(file))) different.push(file);
  expect(different).toEqual([]);
}

test('the warm renderer and the ordinary build make the same files, byte for byte', async () => {
  const { files, report, rendered } = await renderer.render();
  expect(report.reason).toBeUndefined();
  expect(rendered).toBe(true);
  await expectSame(await runBuild(strapi), files);
  // What has no cover of its own shows its document's first page.
  const library = files.get('publications/guide-des-locataires/index.html')!.toString();
  const [cover] = /[\w-]+-page1-240\.webp/.exec(library)!;
  expect(files.get(`media/${cover}`)!.length).toBeGreaterThan(500);
});

test('after edits, a move and a deletion they still do', async () => {
  const { rows } = strapi;
  Object.assign(rows.article[0]!, { title: 'Tout autre chose', slug: 'tout-autre-chose' });
  Object.assign(
    rows.page.find(({ documentId }) => documentId === 'demarches')!,
    { parent: null, title: 'Démarches' },
  );
  rows.article.splice(5, 3);
  rows.theme.push({ ...rows.theme[0]!, documentId: 'sante', name: 'Santé', slug: 'sante' });
  strapi.touchAll();
  await expectSame(await runBuild(strapi), (await renderer.render()).files);
});

test('what it cannot render it says, and it goes on', async () => {
  const { rows } = strapi;
  const home = rows.page.find(({ documentId, locale }) => documentId === 'accueil' && locale === 'fr')!;
  rows.page.splice(rows.page.indexOf(home), 1);
  strapi.touch('page', home);
  const failed = await renderer.render();
  expect(failed.rendered).toBe(false);
  expect(failed.report.reason).toContain('« Accueil »');
  rows.page.push(home);
  strapi.touch('page', home);
  expect((await renderer.render()).rendered).toBe(true);
});

test('an entry that breaks the contract stays as it was, in every build, until it is mended; the others go on', async () => {
  const [theme, article] = [strapi.rows.theme[0]!, strapi.rows.article[0]!];
  const good = { ...theme };
  Object.assign(theme, { name: 'Autre nom', slug: 'PAS BON' });
  strapi.touch('theme', theme);
  Object.assign(article, { title: 'Pendant ce temps' });
  strapi.touch('article', article);
  for (let publication = 0; publication < 2; publication += 1) {
    const { files, report } = await renderer.render();
    expect(report.faults).toMatchObject([{ type: 'theme', field: 'slug', lastGoodShown: true }]);
    const page = files.get(`thematiques/${String(good.slug)}/index.html`)!.toString();
    expect(page).toContain(`${String(good.name)}</h1>`);
    expect(files.get('plan-du-site/index.html')!.toString()).not.toContain('Autre nom');
    const built = await runBuild(strapi, { dataDir: renderer.dataDir });
    expect(built.report.faults).toEqual(report.faults);
    await expectSame(built, files);
    strapi.touch('article', article);
  }
  Object.assign(theme, good, { name: 'Enfin' });
  strapi.touch('theme', theme);
  const { files, report } = await renderer.render();
  expect(report.faults).toEqual([]);
  expect(files.get(`thematiques/${String(good.slug)}/index.html`)!.toString()).toContain('Enfin</h1>');
});

test('after two hundred random edits, additions, moves and deletions nothing differs from a build from scratch', async () => {
  const { rows } = strapi;
  Object.assign(rows.theme[0]!, { name: 'Habitat' });
  strapi.touch('theme', rows.theme[0]!);
  expect((await renderer.render()).rendered).toBe(true);
  let seed = 42;
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const pick = <Item>(items: Item[]) => items[random(items.length)]!;
  for (let edit = 0; edit < 200; edit += 1) {
    const article = pick(rows.article);
    const act = random(8);
    if (act === 0)
      rows.article.push(
        anArticle({ title: `Ajout ${edit}`, slug: `ajout-${edit}`, publishedOn: '2026-03-03' }),
      );
    else if (act === 1 && rows.article.length > 10) rows.article.splice(rows.article.indexOf(article), 1);
    else if (act === 2) article.slug = `deplace-${edit}`;
    else if (act === 3)
      article.body = `Voir [là](/actus/${String(pick(rows.article).slug)}/) et [ici](/aide/).`;
    else if (act === 4) editOther(edit);
    else article.title = `Titre ${edit}`;
    strapi.touch('article', article);
    const added = rows.article.at(-1)!;
    if (act === 0) strapi.touch('article', added);
    if (edit % 7 === 0) expect((await renderer.render()).rendered).toBe(true);
  }
  Object.assign(rows.article[0]!, { title: 'Le tout dernier' });
  strapi.touch('article', rows.article[0]!);
  const { files, report } = await renderer.render();
  const built = await runBuild(strapi);
  await expectSame(built, files);
  expect(report.warnings.toSorted()).toEqual(built.report.warnings.toSorted());
});

describe('whatever becomes of an entry, what is rendered again is what a rendering from scratch gives', () => {
  let other: Renderer;
  beforeAll(async () => {
    other = await startRenderer(strapi);
    await renderer.renderList('the last');
  });
  afterAll(() => other?.stop());

  test.each(Object.keys(contentTypes) as ContentTypeName[])('%s', async (name) => {
    const rows = strapi.rows[name];
    const richest = rows.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
    expect(richest, `small-centre.ts has no ${name}`).toBeDefined();
    const at = rows.indexOf(richest!);
    for (const [what, edit] of Object.entries(edits)) {
      strapi.rows[name] = rows.toSpliced(at, 1, ...[edit(name, richest!)].filter((row) => row !== undefined));
      strapi.touch(name, richest!);
      const list = await renderer.renderList('the last');
      expect(list, `${name} ${what}`).toEqual(await other.renderList('scratch'));
      strapi.rows[name] = rows;
      strapi.touch(name, richest!);
    }
  });
});

test('a long list is rendered by two programs, and by one when the other dies, byte for byte the same', async () => {
  strapi.rows.article.push(
    ...Array.from({ length: 600 }, (_, index) =>
      anArticle({ title: `Longue ${index}`, slug: `longue-${index}`, publishedOn: '2025-05-05' }),
    ),
  );
  strapi.touchAll();
  const built = await runBuild(strapi);
  for (const becomes of ['left alone', 'killed'] as const) {
    const fresh = await startRenderer(strapi, { RENDER_SHARED_FROM: '400' });
    const rendering = fresh.render();
    const second = await vi.waitUntil(() => fresh.secondProgram(), { timeout: 30_000, interval: 5 });
    if (becomes === 'killed') process.kill(second, 'SIGKILL');
    await expectSame(built, (await rendering).files);
    await vi.waitUntil(() => fresh.secondProgram() === undefined);
    fresh.stop();
  }
  strapi.rows.article.splice(-600);
  strapi.touchAll();
});

test('on another day what is over is shown as over, in both builds', async () => {
  const article = strapi.rows.article[0]!;
  article.deadline = '2027-01-31';
  strapi.touch('article', article);
  const pageOf = async (day: string) => {
    const { files } = await renderer.render(day);
    return files.get(`actus/${String(article.slug)}/index.html`)!.toString();
  };
  expect(await pageOf('2027-01-31')).toContain('À faire avant le');
  expect(await pageOf('2027-02-01')).toContain('Clôturé depuis le');
  await expectSame(
    await runBuild(strapi, { day: '2027-02-01' }),
    (await renderer.render('2027-02-01')).files,
  );
});

test('a preview shows a draft on the real page, marked; what is published does not know of it', async () => {
  const article = strapi.rows.article[1]!;
  const { documentId } = article;
  const before = (await renderer.render()).files;
  strapi.drafts = {
    article: [{ ...article, title: 'Ce qui sera dit demain', slug: 'demain', publishedAt: null }],
  };
  const draft = { uid: 'api::article.article', documentId: String(documentId), locale: 'fr' } as const;
  const previewer = await startRenderer(strapi);
  try {
    const { html } = await previewer.preview({ ...draft, status: 'draft' });
    expect(html).toContain('Ce qui sera dit demain</h1>');
    expect(html).toContain('Brouillon.');
    expect(html).toContain('<meta name="robots" content="noindex"');
    const published = await previewer.preview({ ...draft, status: 'published' });
    expect(published.html).toContain(`${String(article.title)}</h1>`);
    expect(published.html).not.toContain('Brouillon.');
    strapi.drafts.article![0]!.summary = '';
    const lacking = await previewer.preview({ ...draft, status: 'draft' });
    expect(lacking.html).toBeUndefined();
    expect(lacking.faults).toMatchObject([{ field: 'summary' }]);
    strapi.drafts.figure = [
      { ...strapi.rows.figure[0]!, inBrief: 'Ce que l’on comptera.', publishedAt: null },
    ];
    const figure = {
      uid: 'api::figure.figure',
      documentId: 'chiffre-0',
      locale: 'fr',
      status: 'draft',
    } as const;
    expect((await previewer.preview(figure)).html).toContain('Ce que l’on comptera.');
    const elsewhere = await previewer.preview({ ...draft, locale: 'nl', status: 'draft' });
    expect(elsewhere.reason).toContain('page d’accueil');
  } finally {
    previewer.stop();
  }
  strapi.touch('article', article);
  await expectSameFiles((await renderer.render()).files, before);
});

/** Changes something many pages show. */
function editOther(edit: number) {
  const { organization, glossaryTerm, figure, commune, decisionTree } = strapi.rows;
  const edits = [
    ['organization', organization[0]!, { name: `Un toit ${edit}` }],
    ['glossaryTerm', glossaryTerm[0]!, { definition: `Ce qui couvre ${edit} maisons.` }],
    ['figure', figure[0]!, { inBrief: `Chiffre ${edit}.` }],
    ['commune', commune[0]!, { name: `Namur ${edit}` }],
    ['decisionTree', decisionTree[0]!, { title: `Question ${edit}` }],
  ] as const;
  const [type, row, change] = edits[edit % edits.length]!;
  Object.assign(row, change);
  strapi.touch(type, row);
}

async function expectSameFiles(files: Map<string, Buffer>, others: Map<string, Buffer>) {
  expect([...files.keys()]).toEqual([...others.keys()]);
  for (const [file, bytes] of files) expect(bytes.equals(others.get(file)!), file).toBe(true);
}
