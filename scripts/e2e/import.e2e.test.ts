/** A directory somebody else wrote, imported into the house as drafts. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../environment.ts';
import { environmentOf } from './house.ts';
import { place, secrets } from './the-house.ts';

const fixtures = path.join(root, 'scripts/import/fixtures');

async function importCourses(): Promise<string> {
  const file = path.join(fixtures, 'cours.csv');
  const args = ['directory', file, '--mapping', path.join(fixtures, 'cours.yaml'), '--apply'];
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/import.mjs', ...args], {
    cwd: root,
    env: environmentOf(place),
  });
  return stdout;
}

test('courses of a CSV become drafts Strapi takes, hours included; a second import writes nothing', async () => {
  expect(await importCourses()).toMatch(/Written: \d+ \(\d+ as drafts\)\. Refused by the CMS: 0\./);
  const query =
    'status=draft&filters[sourceId][$eq]=C1&populate[places][populate][schedules]=true&populate[languages]=true';
  const answer = await fetch(`${place.cms}/api/services?${query}`, {
    headers: { Authorization: `Bearer ${secrets.CMS_IMPORT_TOKEN}` },
  });
  const { data } = (await answer.json()) as { data: object[] };
  expect(data).toMatchObject([
    {
      name: 'FLE débutant',
      serviceStatus: 'En activité',
      places: [{ schedules: [{ days: ['MO', 'TH'], opensAt: '09:00:00.000', closesAt: '12:00:00.000' }] }],
      languages: [{ code: 'Français' }, { code: 'Arabe' }],
    },
  ]);
  expect(await importCourses()).toContain('Written: 0.');
}, 60_000);
