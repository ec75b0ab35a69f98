/** The nearest known word to one that is not known, by its letters and by how it sounds in French. */

/** A known word, and how common it is: pages that hold it, as a power of two. */
export type Known = ReadonlyMap<string, number>;

const sounds: [RegExp, string][] = [
  [/^h|(?<![cp])h/g, ''],
  [/ph/g, 'f'],
  [/eaux?|au|ault/g, 'o'],
  [/oeu/g, 'e'],
  [/tion/g, 'sion'],
  [/qu|q|c(?=[aoukrlt])|ck|c$/g, 'k'],
  [/c(?=[eiy])|ss|z/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/j(?:e)(?=[ao])/g, 'j'],
  [/ain|ein|aim|yn|ym|im(?=[bp])/g, 'in'],
  [/e[nm](?=[bcdfgjklpqstvx])|am(?=[bp])/g, 'an'],
  [/ai|ei|ez$|er$/g, 'e'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/gu(?=[ei])/g, 'g'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=..)[estdxp]+$/g, ''],
];

/** A folded word as it sounds, roughly: words that sound alike have the same. */
export const soundOf = (word: string): string =>
  sounds.reduce((sound, [letters, heard]) => sound.replaceAll(letters, heard), word);

/** In which part of the known words one is kept: by the first letter one hears. */
export function shardOf(word: string): string {
  const first = soundOf(word)[0] ?? word[0] ?? '';
  if (/\p{N}/u.test(first)) return '0';
  return /[a-z]/.test(first) ? first : '_';
}

/** How many letters were added, lost, changed or swapped (optimal string alignment); more than `most` is only `more`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, before[column - 2]! + 1);
      now.push(least);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length]!;
}

/** Whether a word, one of its usual endings aside, is among the known ones, or begins one. */
export function isKnown(word: string, known: Known): boolean {
  if (known.has(word)) return true;
  const bare = word.replace(/(?:aux|es|s|x|e)$/, '');
  if (bare.length > 2 && ['', 's', 'e', 'es', 'x', 'l'].some((end) => known.has(bare + end))) return true;
  return false;
}

/** Whether known words begin like it: somebody is still typing. */
export const beginsOne = (word: string, known: Known): boolean =>
  word.length > 2 && [...known.keys()].some((each) => each.startsWith(word));

/** The known word that was most probably meant: the nearest, then the most common. */
export function nearest(word: string, known: Known): string | undefined {
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
  if (most === 0 || /\d/.test(word)) return undefined;
  const sound = soundOf(word);
  let [best, least] = [undefined as string | undefined, Infinity];
  for (const [each, common] of known) {
    if (Math.abs(each.length - word.length) > most + 1 || each.length < 3) continue;
    const letters = distance(word, each, most + 2);
    const heard =
      soundOf(each) === sound
        ? 0.5 + letters / 5
        : letters <= most
          ? Infinity
          : distance(sound, soundOf(each), 1) + 1;
    // A sound that is nearly right counts as two letters; three are another word.
    const cost = Math.min(letters <= most ? letters : Infinity, heard <= 2 ? heard : Infinity) - common / 20;
    if (cost < least) [best, least] = [each, cost];
  }
  return best;
}
