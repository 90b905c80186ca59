import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { documentNumber } from '../sales/document-number';
import { settledMoney } from './money';

/** A new row with what only the platform writes of it: its number, and what a message says; amounts are restated in the organisation's currency. */
export function withPlatformColumns(
  execution: Execution,
  table: TableMetadata,
  { row, columns }: { readonly row: Row; readonly columns: Row | undefined },
): Row {
  const number = documentNumber(execution, table, row);
  if (columns === undefined) return number === undefined ? row : { ...row, ...number };
  const amounts = settledMoney(execution, table, { values: columns, existing: row });
  return { ...row, ...number, ...columns, ...amounts };
}
