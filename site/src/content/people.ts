/** Who a block of people shows, team by team. */
import type { Person } from '@passerelle/shared/content/person';
import type { LocaleContent } from './locale-content.ts';

export interface PeopleGroup {
  /** The team's name, where several are shown. */
  name?: string | undefined;
  people: Person[];
}

/** Those chosen, in their order; or a team; or everybody, by team, those without one last. */
export function groupsOf(
  { people, team }: { people: string[]; team?: string | undefined },
  site: LocaleContent,
): PeopleGroup[] {
  if (people.length > 0) {
    const chosen = people.flatMap((id) => site.people.find(({ documentId }) => documentId === id) ?? []);
    return chosen.length > 0 ? [{ people: chosen }] : [];
  }
  const inTeam = (id: string | undefined) => site.people.filter((person) => person.team === id);
  const groups =
    team === undefined
      ? [
          ...site.teams.map(({ name, documentId }) => ({ name, people: inTeam(documentId) })),
          { people: inTeam(undefined) },
        ]
      : [{ people: inTeam(team) }];
  return groups.filter((group) => group.people.length > 0);
}
