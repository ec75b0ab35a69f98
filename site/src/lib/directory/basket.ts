/**
 * The services somebody picked, kept after the `#` of the address and nowhere else: it is never sent, leaves nothing on
 * a shared computer, and a link holds the whole list.
 */

/** More than fits on two sheets helps nobody, and messengers cut longer links. */
export const mostServices = 30;

const name = 'liste=';

/** An entry's `documentId`, as Strapi makes them; anything else in an address is left aside. */
const identifier = /^[a-z0-9]{10,40}$/;

/** The identifiers in the part of an address from `#` on, in the order they were picked. */
export function basketIn(fragment: string): string[] {
  const part = fragment
    .replace(/^#/, '')
    .split('&')
    .find((each) => each.startsWith(name));
  const ids =
    part
      ?.slice(name.length)
      .split(',')
      .filter((id) => identifier.test(id)) ?? [];
  return [...new Set(ids)].slice(0, mostServices);
}

/** The part of an address from `#` on; empty for an empty list. */
export const fragmentOf = (ids: string[]) => (ids.length === 0 ? '' : `#${name}${ids.join(',')}`);

/** The list with a service taken in, or out if it was there; full, it stays as it is. */
export function withToggled(ids: string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((each) => each !== id);
  return ids.length < mostServices ? [...ids, id] : ids;
}
