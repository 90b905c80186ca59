import { invalidPackage } from '../import-error';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
  /** CRC-32 of what it unpacks to. */
  readonly checksum: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its own header begins. */
  readonly offset: number;
  readonly encrypted: boolean;
  readonly symbolicLink: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const UNIX = 3;
const FILE_TYPE = 0xf000;
const LINK = 0xa000;

/**
 * The list at the end of a zip (APPNOTE 4.3.12), read before anything is unpacked: names, sizes, what is a link. Zip64 packages do not
 * occur among solutions and are refused.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  if (count === 0xffff || position === 0xffffffff) throw invalidPackage('Zip64 packages are not accepted.');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== ENTRY)
      throw invalidPackage('The zip is damaged.');
    entries.push(entryAt(view, position));
    position += 46 + lengthOf(view, position, 28) + lengthOf(view, position, 30) + lengthOf(view, position, 32);
  }
  return entries;
}

const lengthOf = (view: DataView, position: number, field: number): number => view.getUint16(position + field, true);

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let position = view.byteLength - 22; position >= lowest; position -= 1) {
    if (view.getUint32(position, true) === END) return position;
  }
  throw invalidPackage('The file is not a zip.');
}

function entryAt(view: DataView, position: number): ZipEntry {
  const nameLength = lengthOf(view, position, 28);
  if (position + 46 + nameLength > view.byteLength) throw invalidPackage('The zip is damaged.');
  const name = new Uint8Array(view.buffer, view.byteOffset + position + 46, nameLength);
  const mode = view.getUint32(position + 38, true) >>> 16;
  return {
    name: new TextDecoder().decode(name),
    size: view.getUint32(position + 20, true),
    originalSize: view.getUint32(position + 24, true),
    checksum: view.getUint32(position + 16, true),
    method: view.getUint16(position + 10, true),
    offset: view.getUint32(position + 42, true),
    encrypted: (view.getUint16(position + 8, true) & 1) === 1,
    symbolicLink: view.getUint8(position + 5) === UNIX && (mode & FILE_TYPE) === LINK,
  };
}
