import { hashBlocks, hexOf, wordOf } from './hash-blocks';

type State = readonly [number, number, number, number, number];

const START: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

/** SHA-1 (FIPS 180-4) as 40 hexadecimal digits. Only for UUID version 5, which prescribes it; nothing relies on its strength. */
export const sha1 = (bytes: readonly number[]): string => hexOf(hashBlocks(bytes).reduce(compress, START));

function compress(state: State, block: readonly number[]): State {
  let [a, b, c, d, e] = state;
  expand(block).forEach((word, round) => {
    const next = (rotateLeft(a, 5) + mix(round, [b, c, d]) + e + word) | 0;
    [a, b, c, d, e] = [next, a, rotateLeft(b, 30), c, d];
  });
  const [p, q, r, s, t] = state;
  return [(p + a) | 0, (q + b) | 0, (r + c) | 0, (s + d) | 0, (t + e) | 0];
}

function expand(block: readonly number[]): readonly number[] {
  const words = [...block];
  for (let at = 16; at < 80; at += 1) {
    words.push(
      rotateLeft(wordOf(words, at - 3) ^ wordOf(words, at - 8) ^ wordOf(words, at - 14) ^ wordOf(words, at - 16), 1),
    );
  }
  return words;
}

function mix(round: number, [b, c, d]: readonly [number, number, number]): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
