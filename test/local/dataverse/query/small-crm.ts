import { type Database } from '../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../local/dataverse/store/open-database';
import { type Row } from '../../../../local/dataverse/store/row';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { createRowVersion } from '../../../../local/dataverse/store/row-version';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';
import { type QueryContext } from '../../../../local/dataverse/query/query-context';
import { type QuerySource } from '../../../../local/dataverse/query/query-source';
import { smallCatalogue } from './small-catalogue';

/** `id(3)` is the third id of a test; ids sort in the order of their numbers. */
export const id = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const aContext = (more: Partial<QueryContext> = {}): QueryContext => ({
  userId: id(0xa01),
  businessUnitId: id(0xb01),
  teamIds: [id(0xc01), id(0xc02)],
  today: '2026-03-18',
  ...more,
});

/** An empty database with the tables above. */
export function emptyCrm(): QuerySource & { readonly database: Database } {
  const catalogue = smallCatalogue();
  const database = openDatabase(':memory:');
  createRowVersion(database);
  for (const table of catalogue.tables()) ensureTableStorage(database, table);
  return { database, catalogue };
}

export function put({ database, catalogue }: QuerySource, tableName: string, ...rows: readonly Row[]): void {
  const table = catalogue.table(tableName);
  if (!table) throw new Error(`no table ${tableName}`);
  for (const row of rows) insertRow(database, table, row);
}
