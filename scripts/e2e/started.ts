/** How whoever starts the house of all stories tells those who wait for it. */
import path from 'node:path';
import type { Place } from './house.ts';

/** The process of the house and what it printed while it started, or why it did not. */
export type HouseStarted = { pid: number; said: string } | { fault: string };

/** Written beside its data when it runs, or never will. */
export const startedFile = ({ folder }: Pick<Place, 'folder'>) => path.join(folder, 'started.json');
