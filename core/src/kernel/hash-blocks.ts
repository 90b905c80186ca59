const BLOCK_BYTES = 64;

/** The padded message as blocks of sixteen 32-bit words, the common front of SHA-1 and SHA-256 (FIPS 180-4, 5.1.1 and 5.2.1). */
export function hashBlocks(bytes: readonly number[]): readonly (readonly number[])[] {
  const padded = pad(bytes);
  const blocks: number[][] = [];
  for (let start = 0; start < padded.length; start += BLOCK_BYTES) {
    const words: number[] = [];
    for (let at = start; at < start + BLOCK_BYTES; at += 4) words.push(wordAt(padded, at));
    blocks.push(words);
  }
  return blocks;
}

/** 32-bit words as lower-case hexadecimal digits. */
export const hexOf = (words: readonly number[]): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

/** The word at a place of an array that is known to have it. */
export const wordOf = (words: readonly number[], index: number): number => words[index] ?? 0;

function pad(bytes: readonly number[]): readonly number[] {
  const zeros = (BLOCK_BYTES * 2 - 9 - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES;
  const length = [Math.floor(bytes.length / 0x2000_0000), (bytes.length << 3) >>> 0];
  const tail = length.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);
  return bytes.concat([0x80], new Array<number>(zeros).fill(0), tail);
}

const wordAt = (bytes: readonly number[], at: number): number =>
  (wordOf(bytes, at) << 24) | (wordOf(bytes, at + 1) << 16) | (wordOf(bytes, at + 2) << 8) | wordOf(bytes, at + 3);
