import { crc32, inflateRawSync } from 'node:zlib';
import { importRefused, invalidPackage } from '../import-error';
import { checkZip, partName } from './check-zip';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** The parts of a solution zip by name, with forward slashes. */
export interface SolutionPackage {
  readonly names: readonly string[];
  /** Finds a part whatever the case of its name: packages of different ages disagree. */
  part(name: string): Uint8Array | undefined;
  /** Parts that nobody asked for yet. */
  untaken(): readonly string[];
}

/** Unpacks a zip in memory after checking what it would become. Nothing touches the disk. */
export function readPackage(zip: Uint8Array): SolutionPackage {
  const entries = readZipDirectory(zip);
  checkZip(entries);
  const files = entries.filter((entry) => !entry.name.endsWith('/'));
  const parts = new Map(files.map((entry) => [partName(entry.name).toLowerCase(), checked(zip, entry)]));
  const names = files.map((entry) => partName(entry.name));
  const taken = new Set<string>();
  return {
    names,
    part: (name) => {
      const wanted = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
      taken.add(wanted);
      return parts.get(wanted);
    },
    untaken: () => names.filter((name) => !taken.has(name.toLowerCase())),
  };
}

function checked(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const bytes = unpacked(zip, entry);
  if (bytes.byteLength !== entry.originalSize || crc32(bytes) !== entry.checksum)
    throw importRefused(entry.name, 'it is damaged: its content is not what the zip declares.');
  return bytes;
}

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Unpacking ends where the directory says it should: a part that would become larger is refused, not cut. */
function unpacked(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.offset + 30 > zip.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
    throw invalidPackage('The zip is damaged.');
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = zip.subarray(start, start + entry.size);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw importRefused(entry.name, `it is packed by method ${entry.method}.`);
  return inflated(packed, entry);
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(entry.originalSize, 1) });
    if (bytes.byteLength === entry.originalSize) return bytes;
  } catch {
    // Too long for its declared size, or damaged: the same answer for both.
  }
  throw importRefused(entry.name, 'it does not unpack to the size that the zip declares.');
}
