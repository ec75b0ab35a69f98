/** What is withdrawn and published again is shown wherever it was: in fields, blocks and places alike. */
import { contentTypes } from '@passerelle/shared/content/all';
import type { ContentType } from '@passerelle/shared/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsOf } from '../src/documents/documents-of.ts';
import { writeOneOfEach } from './one-of-each.ts';
import { askPublished } from './rest-query.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
beforeAll(async () => {
  cms = await startStrapi();
  await writeOneOfEach(cms);
});
afterAll(() => cms?.stop());

const dates = new Set(['updatedAt', 'publishedAt', 'id']);

/**
 * What the site would be built from, but for numbers and dates that move at a publication, and for redirects: what led
 * to an address that is gone is gone too.
 */
async function everything() {
  const all: Record<string, string> = {};
  for (const [name, type] of Object.entries<ContentType>(contentTypes)) {
    if (name === 'redirect') continue;
    const { body } = await askPublished(cms, type);
    const rows = [body.data ?? []].flat() as { documentId: string; locale?: string }[];
    for (const row of rows)
      all[`${name} ${row.documentId} ${row.locale}`] = JSON.stringify(
        row,
        (key, value: unknown) => (dates.has(key) ? undefined : value),
        1,
      );
  }
  return all;
}

/** A redirect is online as soon as it is saved. */
const returning = Object.entries<ContentType>(contentTypes).filter(
  ([name, type]) => type.status === 'published' && name !== 'redirect',
);

test.each(returning)('%s', async (_, { uid, localized }) => {
  const before = await everything();
  const documents = documentsOf<{ locale?: string }>(cms.strapi, uid);
  const [entry] = await documents.findMany({ status: 'published', ...(localized && { locale: 'fr' }) });
  const which = { documentId: entry!.documentId, ...(localized && { locale: 'fr' }) };
  await documents.unpublish(which);
  expect(await everything()).not.toEqual(before);
  await documents.publish(which);
  expect(await everything()).toEqual(before);
});
