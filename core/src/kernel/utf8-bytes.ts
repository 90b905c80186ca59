/** The text as UTF-8. Half of a surrogate pair becomes the replacement character, as TextEncoder does (core has no TextEncoder). */
export function utf8Bytes(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes.push(...encode(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
  }
  return bytes;
}

function encode(point: number): readonly number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), follow(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), follow(point >> 6), follow(point)];
  return [0xf0 | (point >> 18), follow(point >> 12), follow(point >> 6), follow(point)];
}

const follow = (bits: number): number => 0x80 | (bits & 0x3f);
