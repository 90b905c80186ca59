/**
 * A process that writes pairs of rows, each pair in one transaction, until somebody kills it (or its parent is gone). Arguments: database
 * file.
 */
import { randomUUID } from 'node:crypto';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { inTransaction } from '../../../../local/dataverse/store/transaction';
import { aStore, aTable } from './a-store';

const table = aTable({ keys: [] });
const database = aStore(table, process.argv[2]);

const parent = process.ppid;
for (let pair = 0; process.ppid === parent && pair < 50_000; pair += 1) {
  inTransaction(database, () => {
    insertRow(database, table, { thingid: randomUUID(), rank: pair, name: 'x'.repeat(3_000) });
    insertRow(database, table, { thingid: randomUUID(), rank: pair, name: 'y'.repeat(3_000) });
  });
  if (pair === 20) process.stdout.write('writing\n');
}
