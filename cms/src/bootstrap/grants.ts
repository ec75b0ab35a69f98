/**
 * Which rights a role still has to be given: only those that are new since the last start. A right is remembered
 * when it is granted, so one that a person withdrew stays withdrawn.
 */

/** A permission as Strapi's admin stores it. */
export interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

const nameOf = ({ action, subject }: Permission) => (subject ? `${action} ${subject}` : action);
const partsOf = (permission: Permission, kind: 'fields' | 'locales') =>
  (permission.properties[kind] ?? []).map((part) => `${nameOf(permission)} ${kind} ${part}`);

/** Everything these permissions allow, one name a right, to be remembered. */
export const rightsOf = (permissions: Permission[]): string[] =>
  permissions.flatMap((permission) => [
    nameOf(permission),
    ...partsOf(permission, 'fields'),
    ...partsOf(permission, 'locales'),
  ]);

/** What a role should hold now: what it holds, and what is wanted but was never granted before. */
export function addNewRights(held: Permission[], wanted: Permission[], granted: Set<string>): Permission[] {
  const result = new Map(held.map((permission) => [nameOf(permission), structuredClone(permission)]));
  for (const permission of wanted) {
    const present = result.get(nameOf(permission));
    if (!present) {
      if (!granted.has(nameOf(permission))) result.set(nameOf(permission), permission);
      continue;
    }
    for (const kind of ['fields', 'locales'] as const) {
      const added = (permission.properties[kind] ?? []).filter(
        (part) => !granted.has(`${nameOf(permission)} ${kind} ${part}`),
      );
      if (added.length > 0) {
        present.properties[kind] = [...new Set([...(present.properties[kind] ?? []), ...added])];
      }
    }
  }
  return [...result.values()];
}
