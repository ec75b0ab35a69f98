import type { MenuLink } from '@passerelle/shared/content/menu';
import { followLinks, type ResolvedLink } from './links.ts';

export interface MenuItem extends ResolvedLink {
  children: ResolvedLink[];
}

/** The two-level menu; an entry whose page is not published leaves it, and its children with it. */
export function followMenu(
  items: (MenuLink & { children: MenuLink[] })[],
  follow: (link: MenuLink) => ResolvedLink | undefined,
): MenuItem[] {
  return items.flatMap((item) => {
    const link = follow(item);
    return link ? [{ ...link, children: followLinks(item.children, follow) }] : [];
  });
}

/** Whether the menu entry leads to a path or to something below it. */
export function holds(item: MenuItem, path: string): boolean {
  return (
    item.path === path ||
    item.children.some((child) => child.path !== item.path && path.startsWith(child.path))
  );
}
