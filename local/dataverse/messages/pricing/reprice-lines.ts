import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { quoted } from '../../store/stored-column';
import { settledMoney } from '../write/money';
import { changedCells } from './changed-cells';
import { type PricedDocument } from './priced-documents';
import { pricedLine } from './priced-line';
import { writeComputed } from './write-computed';

/** Asks the price list anew for the lines of a document, and writes those that come out another; their totals are the caller's business. */
export async function repriceLines(execution: Execution, document: PricedDocument, id: string): Promise<void> {
  const table = execution.services.catalogue.table(document.lineTable);
  if (!table) return;
  const sql = `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(table.logicalName)} WHERE ${quoted(document.parent)} = ?`;
  for (const row of execution.services.database.all(sql, [id]))
    await repriceLine(execution, table, { document, id: String(row['id']) });
}

/** The same for one line. */
export async function repriceLine(
  execution: Execution,
  table: TableMetadata,
  { document, id }: { readonly document: PricedDocument; readonly id: string },
): Promise<void> {
  const line = readRow(execution.services.database, table, { id });
  if (!line) return;
  const computed = pricedLine(execution, table, { document, line, existing: line, pricing: 'anew' });
  const values = changedCells(line, withoutReferences(computed));
  if (values === undefined) return;
  await writeComputed(execution, table, {
    id,
    values: { ...values, ...settledMoney(execution, table, { values, existing: line }) },
  });
}

/** The currency of a line is that of its document already. */
const withoutReferences = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'transactioncurrencyid'));
