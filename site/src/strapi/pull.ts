/** One state of everything that is published. */
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import { revisionPath, revisionResponse, type Change } from '@passerelle/shared/publication';
import type { StrapiClient } from './client.ts';
import { StrapiError, TornAnswerError } from './errors.ts';
import type { LastGood } from './last-good.ts';
import { parseRows, type Parsed, type Rows } from './parse.ts';
import { nameOf, referencing } from './references.ts';
import { fetchDocuments, fetchRows, sortRows } from './rows.ts';

/** An office in which somebody publishes all the time must not hold a build for ever. */
const tries = 5;

/** Beyond this, reading everything costs less than reading what changed. */
const manyChanges = 500;

export interface Pulled extends Parsed {
  /** The publication revision the snapshot shows. */
  revision: string;
  /** What differs from the pull before, entry by entry; absent, anything may. */
  changes?: Change[] | undefined;
  /** As Strapi gave them: where the next pull starts. */
  rows: Rows;
}

/**
 * Pulls everything published, or what changed since a pull before. Pulls again when somebody published meanwhile, so
 * that no snapshot is torn.
 */
export async function pull(
  ask: StrapiClient,
  { before, lastGood = {} }: { before?: Pulled | undefined; lastGood?: LastGood } = {},
): Promise<Pulled> {
  let asked = await askRevision(ask, before?.revision);
  for (let count = 0; count < tries; count += 1) {
    const changes = before && usable(asked.changes) ? asked.changes : undefined;
    const reading = before && changes ? refresh(ask, before.rows, changes) : fetchAll(ask);
    const read = await reading.catch((error: unknown) => {
      if (error instanceof TornAnswerError) return error; // Somebody who publishes moves rows between pages.
      throw error;
    });
    const after = await askRevision(ask, before?.revision);
    if (asked.revision === after.revision) {
      if (read instanceof TornAnswerError) throw read;
      const rows = read;
      const parsed = parseRows(rows, { rows: before?.rows, lastGood: before?.lastGood ?? lastGood });
      return { ...parsed, revision: after.revision, changes, rows };
    }
    asked = after;
  }
  throw new StrapiError(
    `GET ${ask.url}${revisionPath}`,
    `changed during each of ${tries} pulls`,
    'Wait until fewer people publish at once; the publisher tries again by itself.',
  );
}

const usable = (changes: Change[] | undefined) => changes !== undefined && changes.length <= manyChanges;

async function askRevision(ask: StrapiClient, since: string | undefined) {
  const path = since === undefined ? revisionPath : `${revisionPath}?since=${encodeURIComponent(since)}`;
  const result = revisionResponse.safeParse(await ask(path));
  if (result.success) return result.data.data;
  throw new StrapiError(
    `GET ${ask.url}${path}`,
    'answered without a revision',
    'Check that CMS_URL is this CMS.',
  );
}

async function fetchAll(ask: StrapiClient): Promise<Rows> {
  const names = Object.keys(contentTypes) as ContentTypeName[];
  const lists = await Promise.all(names.map((name) => fetchRows(ask, contentTypes[name])));
  return Object.fromEntries(names.map((name, index) => [name, lists[index]])) as Rows;
}

/** The rows as they are now. Strapi rewrites links behind our back, so types that link to a changed one are read whole. */
async function refresh(ask: StrapiClient, before: Rows, changes: Change[]): Promise<Rows> {
  const changed = Map.groupBy(changes, ({ uid }) => nameOf(uid));
  const whole = new Set(changes.flatMap(({ uid }) => referencing(uid)));
  const rows = { ...before };
  for (const [name, list] of changed) {
    if (name && contentTypes[name].kind === 'singleType') whole.add(name);
    if (!name || whole.has(name)) continue;
    const ids = new Set(list.map(({ documentId }) => documentId));
    const fresh = await fetchDocuments(ask, contentTypes[name], [...ids]);
    rows[name] = sortRows([...before[name].filter(({ documentId }) => !ids.has(documentId)), ...fresh]);
  }
  await Promise.all(
    [...whole].map(async (name) => {
      rows[name] = await fetchRows(ask, contentTypes[name]);
    }),
  );
  return rows;
}
