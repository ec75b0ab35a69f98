/** What the boundary checks read: the files of the repository, as they are in the working tree. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../environment.ts';

/** Every file that is, or is about to be, in the repository, as paths from its root. */
export const repositoryFiles: string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** The text of a file of the repository. */
export const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Files of code, by where they are. */
export const codeFiles = repositoryFiles.filter((file) => /\.(m?[jt]sx?|mts|astro)$/.test(file));

/** One import of another module. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)|\brequire(?:\.resolve)?\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/** Every import in a file, static or dynamic. */
export function importsOf(file: string): Import[] {
  return [...read(file).matchAll(statement)].map((match) => ({
    from: file,
    to: (match[2] ?? match[3] ?? match[4])!,
    typeOnly: Boolean(match[1]),
  }));
}
