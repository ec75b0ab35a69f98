/** Whether the disk still takes what is written: a program that fails because of it often cannot even say so. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { flush } from './durable.ts';

/** What is wrong with a disk, for people, by the system's code for it (man 3 errno). */
const faults: Record<string, string> = {
  ENOSPC: 'Le disque du serveur est plein. Faites de la place : la publication reprendra d’elle-même.',
  EDQUOT: 'L’espace disque attribué au serveur est épuisé. Faites de la place : la publication reprendra.',
  EROFS: 'Le disque du serveur est en lecture seule.',
  EACCES: 'Le serveur de publication n’a pas le droit d’écrire dans son dossier de données (DATA_DIR).',
  EIO: 'Le disque du serveur ne répond pas comme il faut.',
};

/** As much as a small page: a disk with less room is full. */
const probe = Buffer.alloc(64 * 1024, '.');

/** In French, why nothing can be written into a folder; nothing when it can. */
export async function diskFault(folder: string): Promise<string | undefined> {
  const file = path.join(folder, 'probe.tmp');
  try {
    await writeFile(file, probe);
    await flush(file);
    return undefined;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return faults[code] ?? `Rien ne peut être écrit dans le dossier de données : ${message}.`;
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
