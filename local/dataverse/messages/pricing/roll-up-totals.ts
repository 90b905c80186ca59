import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { moneyColumns, settledMoney } from '../write/money';
import { changedCells } from './changed-cells';
import { lineSums } from './line-sums';
import { pricedDocument } from './priced-document';
import { documentOf } from './priced-documents';
import { pricingSettings } from './pricing-settings';
import { present } from './read-document';
import { writeComputed } from './write-computed';

const COLUMNS = ['discountpercentage', 'pricelevelid', 'transactioncurrencyid', 'exchangerate', 'pricingerrorcode'];

/**
 * Computes a document's totals from its lines, one aggregate, and writes them when one has changed. A document that is gone (its lines are being
 * deleted with it) is left alone.
 */
export async function rollUpTotals(execution: Execution, name: string, id: string): Promise<void> {
  const document = documentOf(name);
  if (!document || !pricingSettings(execution).systemPricing) return;
  const table = requiredTable(execution, name);
  const existing = readRow(execution.services.database, table, { id, columns: columnsOf(table) });
  if (!existing) return;
  const totals = pricedDocument(execution, { row: existing, sums: lineSums(execution, document, id) });
  const values = changedCells(existing, totals);
  if (values === undefined) return;
  const amounts = settledMoney(execution, table, { values, existing });
  await writeComputed(execution, table, { id, values: { ...values, ...amounts } });
}

/** All amounts are read: with a new exchange rate each of them is restated in the organisation's currency. */
const columnsOf = (table: TableMetadata): readonly string[] => [
  ...present(table, COLUMNS),
  ...moneyColumns(table).map((column) => column.logicalName),
];
