import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { quoted } from '../../store/stored-column';
import { referenceIn } from './cell';
import { documentOf, type PricedDocument } from './priced-documents';
import { pricingSettings } from './pricing-settings';
import { repriceLines } from './reprice-lines';
import { rollUpTotals } from './roll-up-totals';

/**
 * After an update of a document: another price list, or prices that are no longer locked, price its lines anew and change its totals with
 * them; the lines tell whether the prices are locked.
 */
export async function documentWritten(
  execution: Execution,
  table: TableMetadata,
  { id, existing, changed }: { readonly id: string; readonly existing: Row; readonly changed: Row },
): Promise<void> {
  const document = documentOf(table.logicalName);
  if (!document) return;
  const relocked = isAnother(existing, changed, 'ispricelocked');
  if (relocked) tellLines(execution, document, { id, locked: changed['ispricelocked'] === true });
  const locked = { ...existing, ...changed }['ispricelocked'] === true;
  const relisted = 'pricelevelid' in changed && listOf(existing) !== listOf(changed);
  if (locked || !(relocked || relisted) || !pricingSettings(execution).systemPricing) return;
  await repriceLines(execution, document, id);
  await rollUpTotals(execution, document.table, id);
}

const isAnother = (existing: Row, changed: Row, column: string): boolean =>
  column in changed && (existing[column] === true) !== (changed[column] === true);

const listOf = (row: Row): string | undefined => referenceIn(row, 'pricelevelid')?.id;

/** The copy of the lock on the lines is the document's column shown there: no version of a line changes by it. */
function tellLines(
  { services }: Execution,
  { lineTable, lineLock, parent }: PricedDocument,
  { id, locked }: { id: string; locked: boolean },
): void {
  if (lineLock === undefined) return;
  const sql = `UPDATE ${quoted(lineTable)} SET ${quoted(lineLock)} = ? WHERE ${quoted(parent)} = ?`;
  services.database.run(sql, [locked ? 1 : 0, id]);
}
