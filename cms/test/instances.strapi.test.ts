/** Several CMS processes on one PostgreSQL database, as behind a load balancer; skipped where PostgreSQL is not installed. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisionPath, type Change } from '@passerelle/shared/publication';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresPrograms, startPostgres, type RunningPostgres } from './postgres.ts';
import { buildToken, importToken } from './running-strapi.ts';

interface Instance {
  url: string;
  doWhatIsDue(at: string): Promise<number>;
  process: ChildProcess;
}

const message = (child: ChildProcess) =>
  new Promise<Record<string, unknown>>((resolve, reject) => {
    child.once('message', (value) => resolve(value as Record<string, unknown>));
    child.once('exit', (code) => reject(new Error(`The CMS ended with code ${code}.`)));
  });

async function startInstance(dataDir: string, databaseUrl: string): Promise<Instance> {
  const child = fork(join(import.meta.dirname, 'instance.ts'), [dataDir, databaseUrl], { execArgv: [] });
  const { url } = await message(child);
  return {
    url: String(url),
    process: child,
    async doWhatIsDue(at) {
      const answer = message(child);
      child.send(at);
      return Number((await answer)['done']);
    },
  };
}

const programs = await postgresPrograms();

describe.runIf(programs)('two CMS on one PostgreSQL database', () => {
  let postgres: RunningPostgres;
  let folder: string;
  let instances: [Instance, Instance];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-cms-'));
    postgres = await startPostgres(programs!);
    // The first one makes the tables.
    instances = [await startInstance(folder, postgres.url), await startInstance(folder, postgres.url)];
  });
  afterAll(async () => {
    for (const { process: child } of instances ?? []) {
      if (child.exitCode !== null) continue;
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    }
    await postgres?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const send = async (at: 0 | 1, method: string, path: string, data?: object) => {
    const response = await fetch(`${instances[at].url}/api/${path}`, {
      method,
      headers: { Authorization: `Bearer ${importToken}`, 'Content-Type': 'application/json' },
      ...(data && { body: JSON.stringify({ data }) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text || '{}') as { data: { documentId: string; title: string }; meta: object };
  };
  const asked = async (at: 0 | 1, since = '') => {
    const url = `${instances[at].url}${revisionPath}?since=${since}`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${buildToken}` } });
    return ((await response.json()) as { data: { revision: string; changes?: Change[] } }).data;
  };
  const article = (slug: string) => ({
    title: slug,
    slug,
    kind: 'Actu',
    summary: 'Un résumé.',
    body: 'Un texte.',
  });
  const published = (slug: string) =>
    // Strapi answers a question about many with a list, where `send` knows one entry.
    send(0, 'GET', `articles?filters[slug]=${slug}`) as unknown as Promise<{ data: { title: string }[] }>;

  test('whoever reads what changed misses nothing that either of them published', async () => {
    let { revision } = await asked(0);
    const seen = new Set<string>();
    const read = async (at: 0 | 1) => {
      const { revision: now, changes } = await asked(at, revision);
      expect(changes, 'the journal knows every revision that was ever told').toBeDefined();
      for (const { documentId } of changes!) seen.add(documentId);
      revision = now;
    };
    let writing = true;
    const reader = (async () => {
      for (let at: 0 | 1 = 0; writing; at = at === 0 ? 1 : 0) await read(at);
    })();
    const write = async (at: 0 | 1, first: number) => {
      const ids: string[] = [];
      for (let count = 0; count < 8; count += 1)
        ids.push((await send(at, 'POST', 'articles', article(`deux-${first + count}`))).data.documentId);
      return ids;
    };
    const ids = (await Promise.all([write(0, 0), write(0, 10), write(1, 20), write(1, 30)])).flat();
    writing = false;
    await reader;
    await read(0);
    expect(ids.filter((id) => !seen.has(id))).toEqual([]);
    expect((await asked(0)).revision).toBe((await asked(1)).revision);
  });

  test('two who publish the same entry at once leave one version of it', async () => {
    const { documentId } = (await send(0, 'POST', 'articles', article('a-deux'))).data;
    for (let round = 0; round < 5; round += 1) {
      const titles = [`zéro ${round}`, `un ${round}`];
      await Promise.all(
        titles.map((title, at) => send(at as 0 | 1, 'PUT', `articles/${documentId}`, { title })),
      );
      const { data } = await published('a-deux');
      expect(data).toHaveLength(1);
      expect(titles).toContain(data[0]!.title);
    }
  });

  test('what is due is done by one of them', async () => {
    for (let count = 0; count < 5; count += 1) {
      const due = { ...article(`prevue-${count}`), publishAt: '2026-11-30T08:00:00.000Z' };
      await send(0, 'POST', 'articles?status=draft', due);
    }
    const before = (await asked(0)).revision;
    const done = await Promise.all(instances.map((each) => each.doWhatIsDue('2026-11-30T08:00:30.000Z')));
    expect(done[0]! + done[1]!).toBe(5);
    for (let count = 0; count < 5; count += 1)
      expect((await published(`prevue-${count}`)).data).toHaveLength(1);
    expect(new Set((await asked(1, before)).changes!.map(({ documentId }) => documentId)).size).toBe(5);
  });
});
