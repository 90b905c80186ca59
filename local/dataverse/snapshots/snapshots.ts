import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataverseError } from '../errors/dataverse-error';
import { type Database } from '../store/database';

export interface Snapshot {
  readonly name: string;
  /** A whole database file: copied to `dataverse.db` in a data directory, a server starts from it. */
  readonly path: string;
  readonly bytes: number;
}

/** Named copies of the whole database. Nothing of it may run inside a transaction: the caller holds the database exclusively. */
export interface Snapshots {
  /** Takes one; another of the same name is replaced. */
  take(name: string): Snapshot;
  /** Goes back to it. Refuses with 404 a name that was never taken. */
  restore(name: string): Snapshot;
  list(): readonly Snapshot[];
  /** Deletes all of them. */
  discard(): void;
}

/** The state in which a new database was first ready; `Reset` on the page goes back to it. */
export const INITIAL = 'initial';

/** Becomes a file name. */
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const EXTENSION = '.db';

/** Snapshots in a folder; `restored` is called after each return, for whoever remembers what the database said. */
export function createSnapshots(database: Database, folder: string, restored: () => void): Snapshots {
  const pathOf = (name: string): string => {
    if (!NAME.test(name))
      throw new DataverseError(400, '0x80040203', 'A snapshot needs a name of a-z, 0-9 and dashes.');
    return join(folder, `${name}${EXTENSION}`);
  };
  const snapshot = (name: string): Snapshot => {
    const path = pathOf(name);
    if (!existsSync(path)) throw new DataverseError(404, '0x80040217', `There is no snapshot ${name}.`);
    return { name, path, bytes: statSync(path).size };
  };
  return {
    take: (name) => {
      const path = pathOf(name);
      mkdirSync(folder, { recursive: true });
      rmSync(path, { force: true });
      database.copyTo(path);
      return snapshot(name);
    },
    restore: (name) => {
      const found = snapshot(name);
      database.replaceBy(found.path);
      restored();
      return found;
    },
    list: () =>
      (existsSync(folder) ? readdirSync(folder) : [])
        .filter((file) => file.endsWith(EXTENSION))
        .map((file) => snapshot(file.slice(0, -EXTENSION.length))),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}
