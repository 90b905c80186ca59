import { importRefused, invalidPackage } from '../import-error';
import { type ZipEntry } from './zip-directory';

/** A solution of the platform is at most 95 MB packed; these bounds are wide of any real one and far below what would hurt. */
const MOST_ENTRIES = 20_000;
const LARGEST_ENTRY = 256 * 1024 * 1024;
const LARGEST_TOTAL = 512 * 1024 * 1024;
/** Real parts compress up to about 1:40; deflate itself ends at 1:1032. */
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 1024 * 1024;

/** Refuses a zip that would leave its folder, that unpacks out of all proportion, or that holds what a solution never holds. */
export function checkZip(entries: readonly ZipEntry[]): void {
  if (entries.length > MOST_ENTRIES)
    throw invalidPackage(`It has ${entries.length} parts; ${MOST_ENTRIES} are accepted.`);
  const total = entries.reduce((sum, entry) => sum + entry.originalSize, 0);
  if (total > LARGEST_TOTAL) throw invalidPackage(`It unpacks to ${total} bytes; ${LARGEST_TOTAL} are accepted.`);
  const names = new Set<string>();
  for (const entry of entries) {
    checkEntry(entry);
    // Parts are found whatever their case, so two that differ in case only would be one.
    const name = partName(entry.name).toLowerCase();
    if (names.has(name)) throw importRefused(partName(entry.name), 'the zip holds it twice.');
    names.add(name);
  }
}

function checkEntry(entry: ZipEntry): void {
  const name = partName(entry.name);
  if (leavesFolder(name)) throw importRefused(entry.name, 'its name leads out of the package.');
  if (entry.symbolicLink) throw importRefused(entry.name, 'it is a symbolic link.');
  if (entry.encrypted) throw importRefused(entry.name, 'it is encrypted.');
  if (entry.originalSize > LARGEST_ENTRY) throw importRefused(entry.name, `it unpacks to ${entry.originalSize} bytes.`);
  if (entry.originalSize > RATIO_MATTERS_FROM && entry.originalSize > entry.size * HIGHEST_RATIO) {
    throw importRefused(entry.name, `it unpacks to ${entry.originalSize} bytes from ${entry.size}.`);
  }
}

/** Old packages were written with backslashes. */
export const partName = (name: string): string => name.replaceAll('\\', '/');

const leavesFolder = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..');
