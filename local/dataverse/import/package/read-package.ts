import { unzipSync } from 'fflate';
import { invalidPackage } from '../import-error';
import { checkZip, partName } from './check-zip';
import { readZipDirectory } from './zip-directory';

/** The parts of a solution zip by name, with forward slashes. */
export interface SolutionPackage {
  readonly names: readonly string[];
  /** Finds a part whatever the case of its name: packages of different ages disagree. */
  part(name: string): Uint8Array | undefined;
}

/** Unpacks a zip in memory after checking what it would become. Nothing touches the disk. */
export function readPackage(zip: Uint8Array): SolutionPackage {
  checkZip(readZipDirectory(zip));
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  for (const [name, bytes] of Object.entries(unzipped(zip))) {
    if (name.endsWith('/')) continue;
    names.push(partName(name));
    parts.set(partName(name).toLowerCase(), bytes);
  }
  return { names, part: (name) => parts.get(name.replace(/^\//, '').toLowerCase()) };
}

function unzipped(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(zip);
  } catch (error) {
    throw invalidPackage(error instanceof Error ? error.message : 'The zip is damaged.');
  }
}
