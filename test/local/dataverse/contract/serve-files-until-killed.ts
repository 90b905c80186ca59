/** A process that serves a file-backed Dataverse with file columns until somebody kills it (or its parent is gone). Arguments: database file. */
import { aDataverse } from './a-dataverse';
import { addTableWithFiles } from './a-file-table';

const parent = process.ppid;
void aDataverse({ database: process.argv[2] ?? '' }).then((dataverse) => {
  addTableWithFiles(dataverse);
  process.stdout.write(`${dataverse.api}\n`);
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 200);
});
