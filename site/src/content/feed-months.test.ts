/**
 * Readers who come back every day for months, while editors publish, correct, rename, withdraw and bring back: what they
 * are shown is read by a parser nobody here wrote, from every feed in every format.
 */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { noMedia } from '../media/media.ts';
import { anArticle, smallCentre } from '../../test/small-centre.ts';
import { aCourse, aLocation, aService } from '../../test/small-directory.ts';
import { snapshotOf } from '../../test/snapshot-of.ts';
import type { Row, Rows } from '../../test/stand-in-strapi.ts';
import { writeFeed } from './feed-documents.ts';
import { feedFormats } from './feeds.ts';
import { setSnapshot } from './store.ts';

interface Item {
  id: string;
  at: number;
}

const readers = {
  rss: (text: string): Item[] =>
    (parseRssFeed(text).items ?? []).map(({ guid, pubDate }) => ({
      id: guid!.value!,
      at: Date.parse(pubDate!),
    })),
  atom: (text: string): Item[] =>
    (parseAtomFeed(text).entries ?? []).map(({ id, published }) => ({ id: id!, at: Date.parse(published!) })),
  json: (text: string): Item[] =>
    (parseJsonFeed(text).items ?? []).map(({ id, date_published: at }) => ({ id: id!, at: Date.parse(at!) })),
};

/** What every feed says, in each format. */
async function read(rows: Rows, day: string) {
  // A row that was read is known: the CMS sends another one when something in it changed.
  const content = setSnapshot(snapshotOf(structuredClone(rows)), noMedia(), { day });
  const said = new Map<string, Item[]>();
  for (const feed of content.feeds) {
    const { base } = feed;
    const each = await Promise.all(
      feedFormats.map(async (format) => readers[format](await writeFeed(feed, format, 'https://c.example'))),
    );
    expect(each[1], base).toEqual(each[0]);
    expect(each[2], base).toEqual(each[0]);
    said.set(base, each[0]!);
  }
  return said;
}

/** Always the same numbers, so that a failure can be looked at again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const dayOf = (index: number) => new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10);
const news = '/';
const directory = '/repertoire/';
const map = '/plan-du-site/';
const courses = '/actions-services/formations/';

test('over four months nothing is shown twice, nothing is lost, and the newest is always first', async () => {
  const next = numbers(8);
  const rows = smallCentre();
  rows.article = [];
  rows.service = [];
  for (const place of rows.location) Object.assign(place, { movedOn: null, movedFrom: null });
  rows.location.push(aLocation({ documentId: 'nomade', name: 'Nomade', street: 'Rue Neuve 1' }));
  const withdrawn: { list: Row[]; row: Row }[] = [];
  /** What a reader must have been told by the end, by feed. */
  const due = new Map([news, directory, map, courses].map((base) => [base, new Set<string>()]));
  const seen = new Map<string, Set<string>>();
  for (let index = 0; index < 120; index += 1) {
    const day = dayOf(index);
    const now = `${day}T10:00:00.000Z`;
    const kind = next(8);
    const list = next(2) === 0 ? rows.article : rows.service;
    const entry = list.length > 0 ? list[next(list.length)] : undefined;
    if (kind === 0) {
      const documentId = `actu${index}`;
      const expiresOn = next(3) === 0 ? dayOf(index + next(30)) : null;
      rows.article.push(
        anArticle({
          documentId,
          title: `Actu ${index}`,
          slug: documentId,
          publishedOn: day,
          expiresOn,
          updatedAt: now,
          publishedAt: now,
        }),
      );
    } else if (kind === 1) {
      const documentId = `aide${index}`;
      rows.service.push(
        aService({ documentId, name: `Aide ${index}`, slug: documentId, createdAt: now, updatedAt: now }),
      );
    } else if (kind === 2) {
      const documentId = `cours${index}`;
      rows.service.push(
        aCourse(
          { documentId, name: `Cours ${index}`, slug: documentId, createdAt: now, updatedAt: now },
          { startsOn: dayOf(index + 20) },
        ),
      );
    } else if (kind === 3 && entry) {
      Object.assign(entry, 'title' in entry ? { title: `Corrigé ${index}` } : { name: `Corrigé ${index}` }, {
        updatedAt: now,
        publishedAt: now,
      });
    } else if (kind === 4 && entry) {
      Object.assign(entry, { slug: `renomme-${index}`, updatedAt: now, publishedAt: now });
    } else if (kind === 5 && entry) {
      list.splice(list.indexOf(entry), 1);
      withdrawn.push({ list, row: entry });
    } else if (kind === 6) {
      const back = withdrawn.shift();
      if (back) back.list.push(Object.assign(back.row, { updatedAt: now, publishedAt: now }));
    } else if (kind === 7) {
      const page = rows.page.find(({ documentId }) => documentId === 'demarches')!;
      page.changeLog = [...(page.changeLog as object[]), { date: day, what: `Changement ${index}` }];
      due.get(map)!.add(`urn:passerelle:fr:demarches:${day}`);
      const ended = rows.service.find((row) => row.serviceStatus === 'En activité' && !row.course);
      if (ended && next(2) === 0) {
        Object.assign(ended, { serviceStatus: 'N’existe plus', closedOn: day, updatedAt: now });
        due.get(directory)!.add(`urn:passerelle:fr:${String(ended.documentId)}:fin`);
      }
    }
    if (index === 69) {
      const places = [{ location: { documentId: 'nomade' }, schedules: [], phones: [], note: null }];
      const fields = { documentId: 'mobile', name: 'Mobile', slug: 'mobile', createdAt: now, updatedAt: now };
      rows.service.push(aService({ ...fields, places }));
    }
    if (index === 71) {
      const place = rows.location.find(({ documentId }) => documentId === 'nomade')!;
      Object.assign(place, { movedOn: day, movedFrom: 'rue Vieille 2, 5000 Namur', updatedAt: now });
      due.get(directory)!.add(`urn:passerelle:fr:nomade:demenagement:${day}`);
    }
    for (const { documentId, expiresOn } of rows.article)
      if (!expiresOn || String(expiresOn) >= day)
        due.get(news)!.add(`urn:passerelle:fr:${String(documentId)}`);
    for (const { documentId, course } of rows.service) {
      due.get(directory)!.add(`urn:passerelle:fr:${String(documentId)}:nouveau`);
      const startsOn = (course as { startsOn?: string } | null)?.startsOn;
      if (startsOn && startsOn >= day)
        due.get(courses)!.add(`urn:passerelle:fr:${String(documentId)}:${startsOn}`);
    }
    for (const [base, items] of await read(rows, day)) {
      const where = `${base} on ${day}`;
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size, where).toBe(ids.length);
      expect(
        items.map(({ at }) => at),
        where,
      ).toEqual(items.map(({ at }) => at).toSorted((one, other) => other - one));
      expect(
        items.every(({ at }) => at <= Date.parse(`${day}T23:59:59Z`)),
        where,
      ).toBe(true);
      const known = seen.get(base) ?? new Set();
      for (const id of ids) known.add(id);
      seen.set(base, known);
    }
  }
  for (const [base, ids] of due) {
    expect(ids.size, base).toBeGreaterThan(10);
    expect([...seen.get(base)!].toSorted(), base).toEqual([...ids].toSorted());
  }
});
