/** Teams, then the people in them, and who supports the centre. */
import { person } from '@passerelle/shared/content/person';
import { supporter } from '@passerelle/shared/content/supporter';
import { team } from '@passerelle/shared/content/team';
import { createMissing, type OnProgress } from './create-missing.ts';
import * as payloads from './payloads.ts';
import type { Content } from './read-content.ts';
import type { StrapiRest } from './strapi-rest.ts';

/** Writes those who are not there yet, each known by name. */
export async function seedPeople(
  rest: StrapiRest,
  onProgress: OnProgress,
  { teams, supporters }: Content['people'],
): Promise<void> {
  const ids = await createMissing(rest, onProgress, {
    endpoint: team.endpoint,
    attribute: 'name',
    entries: teams.map((entry) => ({ key: entry.name, payload: payloads.team(entry) })),
  });
  await createMissing(rest, onProgress, {
    endpoint: person.endpoint,
    attribute: 'name',
    entries: teams.flatMap(({ name, people }) =>
      people.map((entry) => ({ key: entry.name, payload: payloads.person(entry, ids.get(name)!) })),
    ),
  });
  await createMissing(rest, onProgress, {
    endpoint: supporter.endpoint,
    attribute: 'name',
    entries: supporters.map((entry) => ({ key: entry.name, payload: payloads.supporter(entry) })),
  });
}
