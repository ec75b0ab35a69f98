/** One thing waiting for an editor: what, why now, and where one click leads to its remedy. */
import type { Core } from '@strapi/strapi';
import type { PublisherStatus } from '@passerelle/shared/publication';

export interface TodoItem {
  /** What sort of thing: items of a sort are told together. */
  kind: string;
  /** The entry, or what it is about. */
  title: string;
  /** Why, and what to do, in a short sentence. */
  detail: string;
  /** Where it is mended, from the panel's own root. */
  href: string;
  /** 1 is broken now, 2 waits for somebody, 3 should be looked at. */
  urgency: 1 | 2 | 3;
}

/** What a source may ask. */
export interface TodoQuestion {
  strapi: Core.Strapi;
  now: Date;
  /** Nothing when the publisher is silent. */
  status: PublisherStatus | undefined;
  person: { id: number };
  mayPublish: (uid: string) => boolean;
  mayUpdate: (uid: string) => boolean;
}

/** Adds items to the list. To add one: a file in `sources/`, and its name in `all.ts`. */
export type TodoSource = (question: TodoQuestion) => Promise<TodoItem[]>;

/** Nobody looks at a longer list. */
export const shownItems = 7;

/** The items to show: the most urgent first, each sort having its turn before one has a second. */
export function chosen(items: TodoItem[]): { items: TodoItem[]; more: number } {
  const turn = new Map<string, number>();
  const ranked = items.map((item) => {
    const place = turn.get(item.kind) ?? 0;
    turn.set(item.kind, place + 1);
    return { item, place };
  });
  const sorted = ranked
    .toSorted((a, b) => a.item.urgency - b.item.urgency || a.place - b.place)
    .map(({ item }) => item);
  return { items: sorted.slice(0, shownItems), more: Math.max(0, sorted.length - shownItems) };
}
