import { randomUUID } from 'node:crypto';
import { DataverseError } from '../errors/dataverse-error';
import { type ReplaceableCatalogue } from '../metadata/create-catalogue';
import { loadCatalogue } from '../metadata/load-catalogue';
import { readServerSetting, writeServerSetting } from '../metadata/server-settings';
import { type Database } from '../store/database';
import { writeImportJob } from './import-job';
import { type ImportReport } from './import-report';
import { importSolution, type ImportRequest } from './import-solution';
import { promoteSolution } from './uninstall/promote-solution';
import { uninstallSolution } from './uninstall/uninstall-solution';

/** Changes the solutions of a running server, whose catalogue follows its database. */
export interface Imports {
  /** Imports a package; of a refused one the import job stays, which says why. */
  importSolution(request: Omit<ImportRequest, 'database' | 'catalogue'>): ImportReport;
  /** Deletes the solution: a managed one with all that only it holds. */
  uninstallSolution(solutionId: string): void;
  /** Puts a staged upgrade in the place of the installed version and gives the solution's id. */
  promoteSolution(uniqueName: string): string;
  /** After the database went back to a snapshot: reads the tables again, when they are not those the catalogue knows. */
  followDatabase(): void;
}

/** Names the last import, in the database itself. */
const LAST_IMPORT = 'last-import';

export function createImports(database: Database, catalogue: ReplaceableCatalogue): Imports {
  const environment = { database, catalogue };
  let known = readServerSetting(database, LAST_IMPORT);
  const noticed = <T>(result: T): T => {
    known = randomUUID();
    writeServerSetting(database, LAST_IMPORT, known);
    return result;
  };
  return {
    importSolution: (request) => {
      try {
        return noticed(importSolution({ ...environment, ...request }));
      } catch (error) {
        if (
          error instanceof DataverseError &&
          request.importJobId !== undefined &&
          !jobExists(database, request.importJobId)
        )
          writeImportJob(environment, {
            importJobId: request.importJobId,
            importedOn: request.importedOn,
            solutionName: undefined,
            error,
          });
        throw error;
      }
    },
    uninstallSolution: (solutionId) => noticed(uninstallSolution(environment, solutionId)),
    promoteSolution: (uniqueName) => noticed(promoteSolution(environment, uniqueName)),
    followDatabase: () => {
      const stored = readServerSetting(database, LAST_IMPORT);
      if (stored !== known) catalogue.replace(loadCatalogue(database).content());
      known = stored;
    },
  };
}

const jobExists = (database: Database, id: string): boolean =>
  database.get('SELECT 1 FROM importjob WHERE importjobid = ?', [id]) !== undefined;
