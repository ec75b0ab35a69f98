import type { MenuLink } from '@passerelle/shared/content/menu';
import { followLinks, type ResolvedLink } from './links.ts';

export interface MenuItem extends ResolvedLink {
  children: ResolvedLink[];
}

/**
 * The two-level menu; an entry whose page is not published leaves it, and its children with it. In a menu borrowed
 * from another language, where few pages are translated, they take its place.
 */
export function followMenu(
  items: (MenuLink & { children: MenuLink[] })[],
  follow: (link: MenuLink) => ResolvedLink | undefined,
  { borrowed }: { borrowed: boolean },
): MenuItem[] {
  return items.flatMap((item) => {
    const link = follow(item);
    const children = followLinks(item.children, follow);
    if (link) return [{ ...link, children }];
    return borrowed ? children.map((child) => ({ ...child, children: [] })) : [];
  });
}

/** What the menu marks on a page: where the marks are the same, so is the menu. */
export function marksOf(items: MenuItem[], path: string): string {
  const links = items.flatMap((item) => [item, ...item.children]);
  const current = links.some((link) => link.path === path) ? path : '';
  return [current, ...items.filter((item) => holds(item, path)).map((item) => item.path)].join(' ');
}

/** Whether the menu entry leads to a path or to something below it. */
export function holds(item: MenuItem, path: string): boolean {
  return (
    item.path === path ||
    item.children.some((child) => child.path !== item.path && path.startsWith(child.path))
  );
}
