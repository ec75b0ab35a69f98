import { expect, test } from 'vitest';
import { isPreviewSigned, previewAddress, previewQuery, type Previewed } from './preview.ts';

const what: Previewed = { uid: 'api::article.article', documentId: 'abc', locale: 'fr', status: 'draft' };
const secret = 'a-secret-of-more-than-16';
const now = new Date('2026-11-23T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function query(changes: Record<string, string> = {}) {
  const address = new URL(await previewAddress(what, { siteUrl: 'https://centre.example.org', secret, now }));
  return previewQuery.parse({ ...Object.fromEntries(address.searchParams), ...changes });
}

test('an address the CMS made is recognised, for a working day', async () => {
  expect(await isPreviewSigned(await query(), secret, now)).toBe(true);
  expect(await isPreviewSigned(await query(), secret, later(11))).toBe(true);
  expect(await isPreviewSigned(await query(), secret, later(13))).toBe(false);
});

test.each([
  ['another document', { documentId: 'abd' }],
  ['another language', { locale: 'nl' }],
  ['another type', { uid: 'api::page.page' }],
  ['another status', { status: 'published' }],
  ['a later end', { expires: '9999999999' }],
  ['another signature', { signature: '0'.repeat(64) }],
])('%s is not', async (_, changes) => {
  expect(await isPreviewSigned(await query(changes), secret, now)).toBe(false);
});

test('another secret is not', async () => {
  expect(await isPreviewSigned(await query(), 'another-secret-of-16', now)).toBe(false);
});
