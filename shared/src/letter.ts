/** The monthly letter: what the site tells the CMS for it, at an address of its own, whenever somebody prepares one. */
import { z } from 'zod';

/** Written by every build: what the letter names is what visitors find. */
export const letterPath = '/lettre.json';

const item = z.object({
  /** The document's. */
  id: z.string(),
  title: z.string(),
  url: z.url(),
  /** What decides whether to go on reading: a date, a place, a kind. */
  facts: z.array(z.string()),
  summary: z.string(),
});

const items = z.array(item);

export const letterContent = z.object({
  centre: z.object({ name: z.string(), url: z.url(), email: z.string(), phone: z.string() }),
  /** This month and the twelve before, the newest first. */
  months: z.array(
    z.object({
      /** `YYYY-MM` */
      month: z.string(),
      /** News that is not over; calls that can still be answered are apart. */
      news: items,
      resources: items,
      services: items,
    }),
  ),
  /** Calls that can still be answered, the first to end first. */
  calls: items,
  /** What takes place in the next six weeks, at its next date. */
  events: items,
});

export type LetterItem = z.output<typeof item>;
export type LetterContent = z.output<typeof letterContent>;
