/** A real server that misbehaves between site and CMS, at every step of a pull. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anArticle, smallCentre } from '../../test/small-centre.ts';
import { standInStrapi, type StandInStrapi } from '../../test/stand-in-strapi.ts';
import { createStrapiClient } from './client.ts';
import { StrapiError } from './errors.ts';
import { pull } from './pull.ts';

let strapi: StandInStrapi;

beforeEach(async () => {
  strapi = await standInStrapi(smallCentre());
});
afterEach(() => strapi.close());

/** Whoever is silent is not waited for; whoever answers is given the time a busy machine takes. */
const ask = (timeoutMs = 20_000) => createStrapiClient({ ...strapi, timeoutMs, retries: 1, pauseMs: 1 });
const briefly = 500;
const silent = 'did not answer within 0.5 s';

type Misbehave = (request: IncomingMessage, response: ServerResponse) => void;

const manners: [string, Misbehave, string][] = [
  ['answers 500', (_, response) => response.writeHead(500).end(), 'answered 500'],
  ['answers 429', (_, response) => response.writeHead(429).end(), 'answered 429'],
  [
    'answers a page of HTML',
    (_, response) => response.end('<!doctype html><title>Bad gateway</title>'),
    'is not JSON',
  ],
  ['cuts its JSON', (_, response) => response.end('{"data":[{"documentId":"a'), 'is not JSON'],
  ['answers other JSON', (_, response) => response.end('{"data":"bonjour"}'), 'answered'],
  ['never answers', () => undefined, silent],
  ['begins an answer and stays silent', (_, response) => response.write('{"data":['), silent],
  [
    'promises more than it sends, and hangs up',
    (_, response) => {
      response.writeHead(200, { 'Content-Length': 5000 });
      response.write('{"data":[');
      setTimeout(() => response.destroy(), 20);
    },
    '',
  ],
  ['hangs up', (_, response) => response.destroy(), ''],
];

const steps = ['/api/publication', '/api/themes', '/api/articles', '/api/menu', '/api/site-setting'];

for (const step of steps) {
  test.each(manners)(`a CMS that %s at ${step} is named, and the pull ends`, async (_, misbehave, what) => {
    strapi.broken.set(step, misbehave);
    const failed = await pull(ask(what === silent ? briefly : undefined)).then(
      () => undefined,
      (error: Error) => error,
    );
    expect(failed).toBeInstanceOf(StrapiError);
    expect(failed!.message).toContain(`${strapi.url}${step}`);
    expect(failed!.message).toContain(what);
    strapi.broken.clear();
    expect((await pull(ask())).snapshot.page.length).toBeGreaterThan(0);
  });
}

test('the same page of answers twice is noticed: entries would be missing', async () => {
  strapi.rows.article.push(
    ...Array.from({ length: 1200 }, (_, index) => anArticle({ title: `Actu ${index}`, slug: `a-${index}` })),
  );
  strapi.rewrite = (address) => address.replace('page%5D=2', 'page%5D=1').replace('[page]=2', '[page]=1');
  await expect(pull(ask())).rejects.toThrow(/announced \d+ entries but gave \d+/);
});

test('somebody who publishes during the pull is pulled again, never torn', async () => {
  let asked = 0;
  strapi.onAnswer = (address) => {
    if (address.includes('/api/articles') && (asked += 1) === 1) {
      strapi.rows.article[0]!.title = 'Changé pendant la lecture';
      strapi.touch('article', strapi.rows.article[0]!);
    }
  };
  const { snapshot, revision } = await pull(ask());
  expect(revision).toBe('r2');
  expect(snapshot.article.some(({ title }) => title === 'Changé pendant la lecture')).toBe(true);
});

test('rows that move between two pages of answers because somebody publishes are read again', async () => {
  const more = (count: number) =>
    Array.from({ length: count }, (_, index) => anArticle({ title: `Actu ${index}`, slug: `a-${index}` }));
  strapi.rows.article.push(...more(1200));
  let asked = 0;
  strapi.onAnswer = (address) => {
    if (address.includes('/api/articles') && (asked += 1) === 2) {
      strapi.rows.article.unshift(...more(3));
      strapi.touchAll();
    }
  };
  expect((await pull(ask())).snapshot.article).toHaveLength(strapi.rows.article.length);
});

test('an office that never stops publishing is told, not waited for', async () => {
  strapi.onAnswer = (address) => {
    if (address.includes('/api/themes')) strapi.touch('theme', strapi.rows.theme[0]!);
  };
  await expect(pull(ask())).rejects.toThrow('changed during each of 5 pulls');
});
