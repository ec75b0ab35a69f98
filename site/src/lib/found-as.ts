/**
 * What search knows of a page beside its words. `Layout` writes it once, as JSON in `data-found` of `<main>`; the
 * indexer (src/search/page-records.ts) reads it, so that no page carries markup for a search engine.
 */
import { z } from 'zod';

export const foundKinds = [
  'theme',
  'service',
  'commune',
  'guidance',
  'organization',
  'glossary',
  'event',
  'publication',
  'figure',
  'news',
  'document',
] as const;

export type FoundKind = (typeof foundKinds)[number];

export const foundStates = ['stale', 'closed', 'narrow'] as const;

export const foundAs = z.object({
  kind: z.enum(foundKinds),
  /** The day it is dated, `YYYY-MM-DD`, or only the year: of two news the later one comes first. */
  date: z.string().optional(),
  /** Names of its themes and communes, as people read them: they become filters. */
  themes: z.array(z.string()).optional(),
  communes: z.array(z.string()).optional(),
  /** Other words it must be found by, as if they stood in its title: an acronym, postal codes. */
  also: z.array(z.string()).optional(),
  /** What nobody checked for long, what is over, and what shows only part of another page, comes after the rest. */
  state: z.enum(foundStates).optional(),
  /** Only its title and brief are searched: a list holds the words of everything it lists. */
  headingOnly: z.boolean().optional(),
});

export type FoundAs = z.output<typeof foundAs>;

/** As the attribute holds it: what is empty is left out. */
export const foundAttribute = (found: FoundAs): string =>
  JSON.stringify(found, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
