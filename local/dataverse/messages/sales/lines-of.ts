import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { quoted } from '../../store/stored-column';
import { type PricedDocument } from '../pricing/priced-documents';
import { requiredTable } from '../required-table';

/** The lines of a document, in their order on it. */
export function linesOf(execution: Execution, { lineTable, parent }: PricedDocument, id: string): readonly Row[] {
  const { database } = execution.services;
  const table = requiredTable(execution, lineTable);
  const sql =
    `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(lineTable)} WHERE ${quoted(parent)} = ? ` +
    'ORDER BY lineitemnumber, sequencenumber, versionnumber';
  return database.all(sql, [id]).flatMap((line) => {
    const row = readRow(database, table, { id: String(line['id']) });
    return row ? [row] : [];
  });
}
