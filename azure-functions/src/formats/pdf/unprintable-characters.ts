import { canonicalJson, type PlainData } from '@o2c/core/kernel';
import { type BillingDocument } from './billing-document';
import { type DocumentFonts } from './document-fonts';

/** The characters of a document that the fonts have no glyph for, each once. */
export function unprintableCharacters(document: BillingDocument, { regular }: DocumentFonts): string {
  const has = glyphsOf(regular.file);
  const used = new Set(canonicalJson(document as unknown as PlainData).normalize('NFC'));
  return [...used].filter((character) => !has(character.codePointAt(0) ?? 0)).join('');
}

/** By its map of the whole of Unicode (format 12). */
function glyphsOf(font: Buffer): (codePoint: number) => boolean {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    if (font.readUInt16BE(subtable) === 12) return segmented(font, subtable);
  }
  throw new Error('The font of documents has no full character map.');
}

/** The tables of a TrueType file are listed behind its first 12 bytes, 16 bytes each. */
function tableAt(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font of documents has no table ${name}.`);
}

function segmented(font: Buffer, subtable: number): (codePoint: number) => boolean {
  const count = font.readUInt32BE(subtable + 12);
  const groups = Array.from({ length: count }, (_, index) => {
    const group = subtable + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
  return (codePoint) => groups.some(([first, last]) => codePoint >= first && codePoint <= last);
}
