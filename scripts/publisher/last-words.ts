import { readFile } from 'node:fs/promises';

/** What an operator would look for first in the log of a program that failed. */
export async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const line = lines.findLast((each) => /error|erreur/i.test(each)) ?? lines.at(-1) ?? '';
  const plain = line.replaceAll(/\u001b\[[\d;]*m/g, '').trim();
  return `${plain.slice(0, 300) || 'sans un mot'} (journal : ${logFile})`;
}
