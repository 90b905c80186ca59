import { hashBlocks, hexOf, wordOf } from './hash-blocks';

type State = readonly [number, number, number, number, number, number, number, number];

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. */
export const sha256 = (bytes: readonly number[]): string => hexOf(hashBlocks(bytes).reduce(compress, START));

function compress(state: State, block: Int32Array): State {
  const words = expand(block);
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const high = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const low = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const first = (h + high + choice + wordOf(ROUND_CONSTANTS, round) + wordOf(words, round)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + low + majority) | 0;
  }
  const [p, q, r, s, t, u, v, w] = state;
  return [(p + a) | 0, (q + b) | 0, (r + c) | 0, (s + d) | 0, (t + e) | 0, (u + f) | 0, (v + g) | 0, (w + h) | 0];
}

function expand(block: Int32Array): Int32Array {
  const words = new Int32Array(ROUNDS);
  words.set(block);
  for (let at = block.length; at < ROUNDS; at += 1) {
    const early = wordOf(words, at - 15);
    const late = wordOf(words, at - 2);
    const low = rotateRight(early, 7) ^ rotateRight(early, 18) ^ (early >>> 3);
    const high = rotateRight(late, 17) ^ rotateRight(late, 19) ^ (late >>> 10);
    words[at] = wordOf(words, at - 16) + low + wordOf(words, at - 7) + high;
  }
  return words;
}

const rotateRight = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const ROUNDS = 64;

/** First 32 bits of the fractions of the square roots of the first eight primes. */
const START: State = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** First 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];
