import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { referenceIn } from './cell';

/** Rows whose currency is that of the row they belong to: no caller says it of a new one (facts: not valid for create). */
const OWNERS: Readonly<Record<string, string>> = { productpricelevel: 'pricelevelid', discount: 'discounttypeid' };

/** The currency of a new price list item or quantity break; nothing for any other table. */
export function inheritedCurrency(execution: Execution, table: TableMetadata, values: Row): Row {
  const column = OWNERS[table.logicalName];
  const owner = column === undefined ? undefined : referenceIn(values, column);
  if (owner === undefined) return {};
  const row = readRow(execution.services.database, requiredTable(execution, owner.table), {
    id: owner.id,
    columns: ['transactioncurrencyid'],
  });
  const currency = row && referenceIn(row, 'transactioncurrencyid');
  return currency === undefined ? {} : { transactioncurrencyid: currency };
}
