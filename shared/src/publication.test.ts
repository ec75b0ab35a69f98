import { expect, test } from 'vitest';
import { changesTheSite, publishingEvents, webhookPayload } from './publication.ts';

const changes = (payload: unknown) => changesTheSite(webhookPayload.parse(payload));

test.each(publishingEvents)('%s changes the site, whatever its entry says', (event) => {
  expect(changes({ event, entry: null })).toBe(true);
  expect(changes({ event })).toBe(true);
});

test('saving a draft does not, saving what has no drafts does', () => {
  expect(changes({ event: 'entry.update', entry: { publishedAt: null } })).toBe(false);
  expect(changes({ event: 'entry.update', entry: { publishedAt: '2026-11-23T10:00:00.000Z' } })).toBe(true);
  expect(changes({ event: 'entry.delete', entry: { publishedAt: '2026-11-23T10:00:00.000Z' } })).toBe(true);
});

test('an entry of another shape is not trusted, and breaks nothing', () => {
  expect(changes({ event: 'entry.update', entry: 'text' })).toBe(false);
  expect(changes({ event: 'media.update', media: { id: 1 } })).toBe(true);
});
