import { expect, test } from 'vitest';
import { readContent } from '../seed/read-content.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { writeCentre } from './generated-centre.ts';

test('a generated centre can be written into Strapi, whatever the demonstration came to hold', async () => {
  const folder = await temporaryFolder();
  await writeCentre(folder, 40);
  const { articles, organizations, events } = await readContent(folder); // Throws, naming every fault.
  expect([articles.length, organizations.length, events.length]).toEqual([28, 12, 0]);
});
