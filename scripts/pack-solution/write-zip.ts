import { zipSync, type Zippable } from 'fflate';

/** fflate writes the local date: the same instant in every zone is the same bytes only when given by its local parts. */
const FIXED_DATE = new Date(2020, 0, 1);
const UNIX = 3;
const READABLE_BY_ALL = 0o644 << 16;

/** A zip of the parts, names sorted, dates fixed: the same parts give the same bytes anywhere (spec/tooling.md 9). */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...parts.keys()].sort()) {
    entries[name] = [
      parts.get(name) ?? new Uint8Array(),
      { mtime: FIXED_DATE, level: 9, os: UNIX, attrs: READABLE_BY_ALL },
    ];
  }
  return zipSync(entries);
}
