/** Sets of services as bits, thirty-two to a number: five thousand of them are met in a few microseconds. */

export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

/** Every service. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export const addBit = (bits: Bits, member: number) => {
  bits[member >>> 5]! |= 1 << (member & 31);
};

export const hasBit = (bits: Bits, member: number) => Boolean(bits[member >>> 5]! & (1 << (member & 31)));

export const both = (one: Bits, other: Bits): Bits => one.map((word, index) => word & other[index]!);

export const either = (one: Bits, other: Bits): Bits => one.map((word, index) => word | other[index]!);

/** The bits that are set in a word (Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many are in both, without making the set. */
export function countBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let index = 0; index < one.length; index += 1) count += ones(one[index]! & other[index]!);
  return count;
}
