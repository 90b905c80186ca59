import { formatMoney } from '@o2c/core/kernel';
import { type Texts } from '@o2c/pcf-shared';
import { type ItemView } from './aging-model';
import { toCsv, type CsvCell } from './csv';

export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

export interface ExportSubject {
  readonly rows: readonly ItemView[];
  readonly customer: string;
  readonly asOf: string;
  readonly texts: Texts;
}

/** The rows on screen as a CSV file: ISO dates and plain decimals, so that any spreadsheet reads them in any country. */
export function exportFile({ rows, customer, asOf, texts }: ExportSubject): ExportFile {
  const heads = ['document', 'kind', 'document_date', 'due', 'days', 'currency', 'amount', 'open', 'disputed'];
  const lines: readonly (readonly CsvCell[])[] = rows.map((row) => [
    row.document,
    texts(`kind_${row.kind}`),
    row.documentDate,
    row.dueDate,
    { number: String(row.days) },
    row.open.currency,
    { number: formatMoney(row.amount) },
    { number: formatMoney(row.open) },
    { number: formatMoney(row.disputed) },
  ]);
  const safeCustomer = customer.replace(/[^\w-]+/g, '_');
  return {
    name: `receivables-${safeCustomer}-${asOf}.csv`,
    text: toCsv([heads.map((head) => texts(`column_${head}`)), ...lines]),
  };
}
