/** One state of everything that is published. */
import { contentTypes, type ContentTypeName, type Snapshot } from '@passerelle/shared/content/all';
import { revisionPath, revisionResponse } from '@passerelle/shared/publication';
import type { StrapiClient } from './client.ts';
import { EntryFaultsError, StrapiError } from './errors.ts';
import { parseRows, type Rows } from './parse.ts';
import { fetchRows } from './rows.ts';

/** An office in which somebody publishes all the time must not hold a build for ever. */
const tries = 5;

export interface Pulled {
  snapshot: Snapshot;
  /** The publication revision the snapshot shows. */
  revision: string;
}

/** Pulls every content type; pulls again when somebody published meanwhile, so that no snapshot is torn. */
export async function pull(ask: StrapiClient): Promise<Pulled> {
  let before = await fetchRevision(ask);
  for (let count = 0; count < tries; count += 1) {
    const rows = await fetchAll(ask);
    const after = await fetchRevision(ask);
    if (before === after) return { snapshot: parsed(rows), revision: after };
    before = after;
  }
  throw new StrapiError(
    `GET ${revisionPath}`,
    `changed during each of ${tries} pulls`,
    'Wait until fewer people publish at once; the publisher tries again by itself.',
  );
}

async function fetchRevision(ask: StrapiClient): Promise<string> {
  const result = revisionResponse.safeParse(await ask(revisionPath));
  if (result.success) return result.data.data.revision;
  throw new StrapiError(
    `GET ${revisionPath}`,
    'answered without a revision',
    'Check that CMS_URL is this CMS.',
  );
}

async function fetchAll(ask: StrapiClient): Promise<Rows> {
  const names = Object.keys(contentTypes) as ContentTypeName[];
  const lists = await Promise.all(names.map((name) => fetchRows(ask, contentTypes[name])));
  return Object.fromEntries(names.map((name, index) => [name, lists[index]])) as Rows;
}

function parsed(rows: Rows): Snapshot {
  const { snapshot, faults } = parseRows(rows);
  if (faults.length > 0) throw new EntryFaultsError(faults);
  return snapshot;
}
