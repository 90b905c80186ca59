import { randomUUID } from 'node:crypto';
import { SYSTEM_USER_ID } from '../security/known-ids';
import { insertRow } from '../store/row-store';
import { type Environment } from './changing-catalogue';
import { importJobData } from './import-job-data';
import { type ImportOutcome } from './import-outcome';

/** Writes the import job (importjob) with its documented XML; of a refused import it is all that stays. Gives its id. */
export function writeImportJob({ database, catalogue }: Environment, outcome: ImportOutcome): string {
  const { importJobId, importedOn, solutionName = '' } = outcome;
  const id = importJobId ?? randomUUID();
  const table = catalogue.table('importjob');
  if (!table) throw new Error('The table importjob is missing from the metadata.');
  const data = importJobData(outcome);
  const system = { table: 'systemuser', id: SYSTEM_USER_ID };
  const row = {
    importjobid: id,
    name: 'Customizations',
    solutionname: solutionName,
    progress: outcome.report ? 100 : 0,
    startedon: importedOn,
    completedon: importedOn,
    createdon: importedOn,
    modifiedon: importedOn,
    createdby: system,
    modifiedby: system,
    data,
  };
  insertRow(database, table, Object.fromEntries(Object.entries(row).filter(([name]) => table.columns.has(name))));
  return id;
}
