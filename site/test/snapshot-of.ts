/** What the site is built from, out of rows as Strapi gives them; each of them has to be sound. */
import type { Snapshot } from '@passerelle/shared/content/all';
import { expect } from 'vitest';
import { parseRows } from '../src/strapi/parse.ts';
import { smallCentre } from './small-centre.ts';
import type { Rows } from './stand-in-strapi.ts';

export function snapshotOf(rows: Rows): Snapshot {
  // Rows of every type, as the contract asks: what is in them is what parsing looks at.
  const { snapshot, faults } = parseRows(rows as Parameters<typeof parseRows>[0]);
  expect(faults).toEqual([]);
  return snapshot;
}

/** The small centre's, after a change of its rows. */
export function smallSnapshot(change: (rows: Rows) => void = () => undefined): Snapshot {
  const rows = smallCentre();
  change(rows);
  return snapshotOf(rows);
}
