/** Names under their first letter: É files under E, and what is no letter under #. */
export function byInitial<Entry extends { name: string }>(entries: Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, ({ name }) => {
    const initial = name.normalize('NFD').charAt(0).toUpperCase();
    return /\p{L}/u.test(initial) ? initial : '#';
  });
}

/** The id of a letter's heading. */
export const letterId = (initial: string) => `lettre-${initial.toLowerCase().replace('#', 'autres')}`;
