import type { StoredFile } from '@passerelle/shared/rendering';
import { expect, test } from 'vitest';
import { editionFiles, publishEdition, storeEdition } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import type { BuildResult } from './build.ts';
import { Inspector } from './check.ts';
import type { Files } from './files.ts';
import { publish } from './publish.ts';
import { Releases } from './releases.ts';

const never = new AbortController().signal;

/** A site online, and a publication whose changed pages are finished ahead of what `rest` answers. */
async function publishAhead(
  changed: Record<string, string>,
  rest: (online: () => Promise<string | undefined>, releases: Releases) => Promise<Partial<BuildResult>>,
) {
  const releases = new Releases(await temporaryFolder());
  await releases.cleanUp();
  const before = await publishEdition(releases, 'before');
  const pages = new Map<string, StoredFile>();
  for (const [file, text] of Object.entries(changed))
    pages.set(file, await releases.blobs.put(Buffer.from(text)));
  const online = async () => {
    const file = (await releases.live())!.files.get('actus/1/index.html');
    return file && (await releases.blobs.read(file)).toString();
  };
  const builder = {
    async build({ onChanged }: { onChanged?: (pages: Files) => void }) {
      onChanged!(pages);
      const report = { revision: 'after', faults: [], warnings: [] };
      return { report, ...(await rest(online, releases)) };
    },
    close: async () => {},
  };
  const inspector = new Inspector(releases.blobs, 'http://localhost:4321');
  const options = {
    releases,
    builder,
    inspector,
    codeHash: 'code',
    day: '2026-11-23',
  };
  const publication = await publish('2099-01-01', options, never);
  return { publication, releases, before, online };
}

/** Waits for what is being released. */
async function seen(online: () => Promise<string | undefined>, text: string) {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await online())?.includes(text)) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

const page = editionFiles({ name: 'before' })['actus/1/index.html']!;
const edited = page.replace('Actu 1', 'Actu corrigée');

test('an edited page is online before the lists are rendered, and the whole release takes its place', async () => {
  let wasAhead = false;
  const { publication, releases, before } = await publishAhead(
    { 'actus/1/index.html': edited },
    async (online, { blobs }) => {
      wasAhead = await seen(online, 'corrigée');
      return { files: await storeEdition(blobs, { name: 'after' }) };
    },
  );
  expect(wasAhead).toBe(true);
  expect(publication.live?.id).toBe('2099-01-01');
  expect((await releases.live())?.revision).toBe('after');
  expect(await releases.list()).toEqual(['2099-01-01', before.id]);
});

test('when the rest cannot follow, the page that went ahead is taken back', async () => {
  const { publication, releases, before, online } = await publishAhead(
    { 'actus/1/index.html': edited },
    async (online) => {
      await seen(online, 'corrigée');
      return { reason: 'Le rendu du site a échoué.' };
    },
  );
  expect(publication.reason).toBe('Le rendu du site a échoué.');
  expect((await releases.live())?.id).toBe(before.id);
  expect(await online()).not.toContain('corrigée');
  expect(await releases.list()).toEqual([before.id]);
});

test('a page whose links lead nowhere yet waits for the rest', async () => {
  const early = page.replace('../../', '/bientot/');
  let wasAhead = true;
  const { publication } = await publishAhead({ 'actus/1/index.html': early }, async (online) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    wasAhead = (await online())!.includes('/bientot/');
    return { reason: 'Assez vu.' };
  });
  expect(wasAhead).toBe(false);
  expect(publication.reason).toBe('Assez vu.');
});

test('when somebody goes back to an older release meanwhile, that one stays', async () => {
  const { releases, before } = await publishAhead(
    { 'actus/1/index.html': edited },
    async (online, releases) => {
      await seen(online, 'corrigée');
      await publishEdition(releases, 'chosen');
      return { reason: 'Le rendu du site a échoué.' };
    },
  );
  expect((await releases.live())?.revision).toBe('chosen');
  expect(await releases.list()).toHaveLength(2);
  expect(await releases.list()).toContain(before.id);
});
