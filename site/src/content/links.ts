/** Links editors make to pages and themes, as visitors can follow them. */
export interface InternalLink {
  label?: string | undefined;
  page?: string | undefined;
  theme?: string | undefined;
}

export interface ResolvedLink {
  label: string;
  path: string;
  /** What its target says of itself. */
  note: string;
}

/** Follows a list of links; those whose target is not published are left out. */
export function followLinks<Link extends InternalLink>(
  links: Link[],
  follow: (link: Link) => ResolvedLink | undefined,
): ResolvedLink[] {
  return links.flatMap((link) => follow(link) ?? []);
}
