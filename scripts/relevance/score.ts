/** How well the search answers: nDCG@10 (Järvelin & Kekäläinen 2002) and success@1 over the queries of `queries.yaml`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const queries = z.array(
  z.strictObject({
    query: z.string().min(1),
    /** Addresses that answer it, any of which may come first; `/a/b-*` is the first found that begins so. */
    best: z.array(z.string().startsWith('/')).min(1),
    /** Addresses that help. */
    good: z.array(z.string().startsWith('/')).default([]),
    /** On whose language's search page it is asked. */
    on: z.enum(['fr', 'en', 'nl', 'ar', 'uk']).default('fr'),
  }),
);

export type RelevanceQuery = z.output<typeof queries>[number];

export const readQueries = async (): Promise<RelevanceQuery[]> =>
  queries.parse(parse(await readFile(path.join(import.meta.dirname, 'queries.yaml'), 'utf8')));

const gains = { best: 3, good: 1 };
const discount = (place: number) => 1 / Math.log2(place + 2);
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

const fits = (wanted: string, address: string) =>
  wanted.endsWith('*') ? address.startsWith(wanted.slice(0, -1)) : wanted === address;

/** From 0 to 1: what the first ten results are worth, beside the best ten there could be. */
export function ndcgAt10(results: string[], { best, good }: Pick<RelevanceQuery, 'best' | 'good'>): number {
  const open = new Map([
    ...good.map((each) => [each, gains.good] as const),
    ...best.map((each) => [each, gains.best] as const),
  ]);
  // What answers once answers no better twice.
  const gain = (address: string) => {
    const wanted = [...open.keys()].find((each) => fits(each, address));
    const worth = wanted === undefined ? 0 : open.get(wanted)!;
    if (wanted !== undefined) open.delete(wanted);
    return worth;
  };
  const ideal = sum(
    [...open.values()]
      .sort((a, b) => b - a)
      .slice(0, 10)
      .map((worth, place) => worth * discount(place)),
  );
  return sum(results.slice(0, 10).map((address, place) => gain(address) * discount(place))) / ideal;
}

export interface Relevance {
  ndcgAt10: number;
  successAt1: number;
  /** Queries whose first result is none of the best, with what came instead. */
  missed: string[];
}

/** Scores the answers, given in the order of the queries. */
export function relevanceOf(asked: RelevanceQuery[], answers: string[][]): Relevance {
  const first = asked.map(({ best }, index) => best.some((each) => fits(each, answers[index]![0] ?? '')));
  return {
    ndcgAt10: sum(asked.map((query, index) => ndcgAt10(answers[index]!, query))) / asked.length,
    successAt1: first.filter(Boolean).length / asked.length,
    missed: asked.flatMap(({ query, best, on }, index) =>
      first[index]
        ? []
        : [`${query} (${on}): ${answers[index]!.slice(0, 3).join(' ') || 'nothing'}, not ${best[0]}`],
    ),
  };
}
