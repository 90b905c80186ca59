const BLOCK_BYTES = 64;
const BLOCK_WORDS = 16;

/** The padded message as blocks of sixteen 32-bit words, the common front of SHA-1 and SHA-256 (FIPS 180-4, 5.1.1 and 5.2.1). */
export function hashBlocks(bytes: ArrayLike<number>): readonly Int32Array[] {
  const padded = pad(bytes);
  const blocks: Int32Array[] = [];
  for (let start = 0; start < padded.length; start += BLOCK_BYTES) {
    const words = new Int32Array(BLOCK_WORDS);
    for (let word = 0; word < BLOCK_WORDS; word += 1) words[word] = wordAt(padded, start + word * 4);
    blocks.push(words);
  }
  return blocks;
}

/** 32-bit words as lower-case hexadecimal digits. */
export const hexOf = (words: readonly number[]): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

/** The word at a place of an array that is known to have it. */
export const wordOf = (words: ArrayLike<number>, index: number): number => words[index] ?? 0;

/** The message, a one bit, zeros, and the length in bits as 64-bit number at the end of the last block. */
function pad(bytes: ArrayLike<number>): Uint8Array {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK_BYTES);
  const padded = new Uint8Array(blocks * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, bytes.length << 3);
  return padded;
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  (wordOf(bytes, at) << 24) | (wordOf(bytes, at + 1) << 16) | (wordOf(bytes, at + 2) << 8) | wordOf(bytes, at + 3);
