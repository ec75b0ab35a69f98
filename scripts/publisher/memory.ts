/** What the publisher remembers of its builds, so that a restart forgets nothing that was shown to an editor. */
import { readFile } from 'node:fs/promises';
import { build, type Build } from '@passerelle/shared/publication';
import { z } from 'zod';
import { replaceFile } from './durable.ts';
import { logError } from './log.ts';

const written = z.object({
  builds: z.array(build),
  /** The CMS's revision when somebody went back to an older release: as long as it stays, so does that release. */
  heldAt: z.string().optional(),
  purgedAt: z.iso.datetime().optional(),
});

/** How many builds `GET /status` shows. */
const rememberedBuilds = 30;

export class Memory {
  readonly #file: string;
  readonly #listeners = new Set<() => void>();
  #builds: readonly Build[] = [];
  #heldAt: string | undefined;
  #purgedAt: string | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes up what earlier runs remembered; builds that a kill cut short are told as failed. */
  async recall(now: Date): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => 'null');
    const { data } = written.safeParse(parseJson(text));
    if (!data) return; // Only history is lost: what is online is told by the releases themselves.
    this.#builds = data.builds.map((each) => ended(each, now));
    this.#heldAt = data.heldAt;
    this.#purgedAt = data.purgedAt;
  }

  /** Newest first. */
  get builds(): Build[] {
    return [...this.#builds];
  }

  /** Where somebody went back to an older release, the revision that is passed over. */
  get heldAt(): string | undefined {
    return this.#heldAt;
  }

  hold(revision: string | undefined): void {
    this.#heldAt = revision;
    this.#changed();
  }

  /** When what is no longer published was last taken out of all that is kept. */
  get purgedAt(): string | undefined {
    return this.#purgedAt;
  }

  /** Forgets what earlier builds said of entries: they name what was withdrawn. */
  purged(at: Date): void {
    const isOver = ({ state }: Build) => state === 'online' || state === 'failed';
    const last = this.#builds.find(isOver);
    this.#builds = this.#builds.filter((each) => each === last || !isOver(each));
    this.#purgedAt = at.toISOString();
    this.#changed();
  }

  add(each: Omit<Build, 'faults' | 'warnings'>): void {
    this.#builds = [{ ...each, faults: [], warnings: [] }, ...this.#builds].slice(0, rememberedBuilds);
    this.#changed();
  }

  change(id: string, change: Partial<Build>): void {
    this.#builds = this.#builds.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#changed();
  }

  /** Calls back at every change, until told to stop. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits until all is written down. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  #written(): z.input<typeof written> {
    return { builds: [...this.#builds], heldAt: this.#heldAt, purgedAt: this.#purgedAt };
  }

  /** A full disk must not stop a publisher that can still say so. */
  #changed(): void {
    for (const listener of this.#listeners) listener();
    const write = () => replaceFile(this.#file, JSON.stringify(this.#written(), null, 2));
    this.#writing = this.#writing
      .then(write)
      .catch((error: Error) => logError('history not written down', {}, error));
  }
}

function ended(each: Build, now: Date): Build {
  if (each.state !== 'queued' && each.state !== 'building') return each;
  const reason = 'Le serveur s’est arrêté pendant cette publication ; elle est reprise.';
  return { ...each, state: 'failed', endedAt: now.toISOString(), reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
