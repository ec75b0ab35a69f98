/** Whether a publisher that works for months keeps its size: many publications, one after the other. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { memoryOf, openCentre } from './centre.ts';
import { openDesk } from './publications.ts';

export interface Endured {
  publications: number;
  /** Of the publisher and its renderer, in bytes. */
  memory: number;
  releases: number;
  /** Files kept under the hash of their bytes. */
  blobs: number;
}

const publications = 500;
const looks = [25, 50, 100, 200, 300, 400, 500];

/** Publishes many times on a small centre, and looks at it now and then. */
export async function endure(): Promise<Endured[]> {
  const centre = await openCentre(100);
  const { place, secrets } = centre;
  const endured: Endured[] = [];
  try {
    const desk = await openDesk(place, { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD });
    for (let count = 1; count <= publications; count += 1) {
      await desk.publish();
      if (!looks.includes(count)) continue;
      const releases = await readdir(path.join(place.dataDir, 'releases'));
      const blobs = await readdir(path.join(place.dataDir, 'blobs'), { recursive: true });
      endured.push({
        publications: count,
        memory: await memoryOf(place),
        releases: releases.filter((name) => name.endsWith('.json')).length,
        blobs: blobs.filter((name) => name.includes(path.sep)).length,
      });
      console.log(`after ${count} publications: ${Math.round(endured.at(-1)!.memory / 2 ** 20)} MB`);
    }
    return endured;
  } finally {
    await centre.close();
  }
}
