/**
 * Counts what people searched for and nobody could answer. A query is kept only as a keyed hash until it was asked for
 * the third time: what one person typed once is readable by nobody, not even on the disk. Who asked, and when, is
 * never known here.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from './durable.ts';

const shownFrom = 3;
const mostKept = 2_000;
/** A rare query is forgotten after this many days without another. */
const daysKept = 90;
/** A site's visitors are not that many: more in a minute is somebody's program. */
const mostPerMinute = 60;

const kept = z.object({
  key: z.string(),
  queries: z.record(z.string(), z.object({ count: z.int(), day: z.int(), query: z.string().optional() })),
});

/** A query that was asked often enough to be shown. */
export interface FailedSearch {
  query: string;
  count: number;
}

/** Anything that may name a person, or is no query: addresses, long numbers, whole sentences. */
export function countable(query: string): string | undefined {
  const plain = query.normalize().toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (plain.length < 3 || plain.length > 60 || /[@<>{}\\]|https?:|\d[\d\s./-]{4,}\d/.test(plain))
    return undefined;
  return plain;
}

export class FailedSearches {
  readonly #file: string;
  readonly #now: () => number;
  #state: Promise<z.output<typeof kept>> | undefined;
  #writing: NodeJS.Timeout | undefined;
  #minute = { start: 0, count: 0 };

  constructor(file: string, now: () => number = Date.now) {
    this.#file = file;
    this.#now = now;
  }

  #load() {
    this.#state ??= readFile(this.#file, 'utf8')
      .then((text) => kept.parse(JSON.parse(text)))
      .catch(() => ({ key: randomBytes(32).toString('hex'), queries: {} }));
    return this.#state;
  }

  /** Counts one query; whether it was taken. */
  async count(given: string): Promise<boolean> {
    const query = countable(given);
    if (query === undefined || this.#isFlood()) return false;
    const { key, queries } = await this.#load();
    const hash = createHmac('sha256', key).update(query).digest('base64url').slice(0, 22);
    const day = Math.floor(this.#now() / 86_400_000);
    const count = (queries[hash]?.count ?? 0) + 1;
    delete queries[hash];
    queries[hash] = { count, day, ...(count >= shownFrom && { query }) };
    for (const [old, { day: last }] of Object.entries(queries))
      if (day - last > daysKept) delete queries[old];
    for (const old of Object.keys(queries).slice(0, -mostKept)) delete queries[old];
    this.#save();
    return true;
  }

  #isFlood(): boolean {
    if (this.#now() - this.#minute.start > 60_000) this.#minute = { start: this.#now(), count: 0 };
    return (this.#minute.count += 1) > mostPerMinute;
  }

  /** Those asked for often enough, the most wanted first. */
  async list(): Promise<FailedSearch[]> {
    const { queries } = await this.#load();
    return Object.values(queries)
      .flatMap(({ query, count }) => (query === undefined ? [] : [{ query, count }]))
      .sort((a, b) => b.count - a.count);
  }

  /** An editor answered it, or does not want to see it. */
  async forget(query: string): Promise<void> {
    const { queries } = await this.#load();
    for (const [hash, known] of Object.entries(queries)) if (known.query === query) delete queries[hash];
    this.#save();
  }

  /** Soon, once for many; losing a few counts costs nobody anything. */
  #save() {
    this.#writing ??= setTimeout(() => void this.flush(), 2_000).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    await replaceFile(this.#file, JSON.stringify(await this.#load())).catch((error: unknown) =>
      console.error(error),
    );
  }
}
