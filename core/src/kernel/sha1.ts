import { hashBlocks, hexOf, wordOf } from './hash-blocks';

type State = readonly [number, number, number, number, number];

const START: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

/** SHA-1 (FIPS 180-4) as 40 hexadecimal digits. Only for UUID version 5, which prescribes it; nothing relies on its strength. */
export const sha1 = (bytes: readonly number[]): string => hexOf(hashBlocks(bytes).reduce(compress, START));

function compress(state: State, block: Int32Array): State {
  const words = expand(block);
  let [a, b, c, d, e] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = (rotateLeft(a, 5) + stageOf(round)(b, c, d) + e + wordOf(words, round)) | 0;
    e = d;
    d = c;
    c = rotateLeft(b, 30);
    b = a;
    a = next;
  }
  const [p, q, r, s, t] = state;
  return [(p + a) | 0, (q + b) | 0, (r + c) | 0, (s + d) | 0, (t + e) | 0];
}

function expand(block: Int32Array): Int32Array {
  const words = new Int32Array(ROUNDS);
  words.set(block);
  for (let at = block.length; at < ROUNDS; at += 1) {
    const mixed = wordOf(words, at - 3) ^ wordOf(words, at - 8) ^ wordOf(words, at - 14) ^ wordOf(words, at - 16);
    words[at] = rotateLeft(mixed, 1);
  }
  return words;
}

const ROUNDS = 80;

type Stage = (b: number, c: number, d: number) => number;

const choose: Stage = (b, c, d) => ((b & c) | (~b & d)) + 0x5a827999;
const parity: Stage = (b, c, d) => (b ^ c ^ d) + 0x6ed9eba1;
const majority: Stage = (b, c, d) => ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
const lastParity: Stage = (b, c, d) => (b ^ c ^ d) + 0xca62c1d6;

/** Each twenty rounds have their own function and constant. */
const stageOf = (round: number): Stage => {
  if (round < 20) return choose;
  if (round < 40) return parity;
  return round < 60 ? majority : lastParity;
};

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
