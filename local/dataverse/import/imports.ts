import { randomUUID } from 'node:crypto';
import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { loadCatalogue } from '../metadata/load-catalogue';
import { readServerSetting, writeServerSetting } from '../metadata/server-settings';
import { type Database } from '../store/database';
import { importSolution, type ImportRequest } from './import-solution';

/** Imports into a running server, whose catalogue follows its database. */
export interface Imports {
  importSolution(request: Pick<ImportRequest, 'zip' | 'overwrite' | 'importJobId' | 'importedOn'>): unknown;
  /** After the database went back to a snapshot: reads the tables again, when they are not those the catalogue knows. */
  followDatabase(): void;
}

/** Names the last import, in the database itself. */
const LAST_IMPORT = 'last-import';

export function createImports(database: Database, catalogue: ReplaceableCatalogue): Imports {
  let known = readServerSetting(database, LAST_IMPORT);
  return {
    importSolution: (request) => {
      const report = importSolution({ database, catalogue, ...request });
      known = randomUUID();
      writeServerSetting(database, LAST_IMPORT, known);
      return report;
    },
    followDatabase: () => {
      const stored = readServerSetting(database, LAST_IMPORT);
      if (stored !== known) catalogue.replace(loadCatalogue(database).content());
      known = stored;
    },
  };
}
