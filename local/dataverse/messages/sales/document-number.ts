import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';

interface Numbering {
  readonly column: string;
  /** Columns of the organisation that hold the next number and the letters before it. */
  readonly counter: string;
  readonly prefix: string;
  /** What a new document has beside its number. */
  readonly beside: Row;
}

const NUMBERINGS: ReadonlyMap<string, Numbering> = new Map([
  [
    'quote',
    { column: 'quotenumber', counter: 'currentquotenumber', prefix: 'quoteprefix', beside: { revisionnumber: 0 } },
  ],
  ['salesorder', { column: 'ordernumber', counter: 'currentordernumber', prefix: 'orderprefix', beside: {} }],
  ['invoice', { column: 'invoicenumber', counter: 'currentinvoicenumber', prefix: 'invoiceprefix', beside: {} }],
]);

/**
 * The number of a new quote, order or invoice whose caller says none: prefix, running number and letters that make it unique, all as the
 * organisation is set; undefined for other tables. @example `QUO-01000-K3F9A1`
 */
export function documentNumber({ services }: Execution, table: TableMetadata, row: Row): Row | undefined {
  const numbering = NUMBERINGS.get(table.logicalName);
  if (!numbering) return undefined;
  const given = row[numbering.column] ?? null;
  return given === null
    ? { ...numbering.beside, [numbering.column]: nextNumber(services, numbering) }
    : numbering.beside;
}

/** A number is taken with the transaction: an undone document gives it back. */
function nextNumber({ database, newId }: Execution['services'], { counter, prefix }: Numbering): string {
  const row = database.get(
    `UPDATE organization SET ${counter} = ${counter} + 1 RETURNING ${counter} - 1 AS number, ${prefix} AS prefix, uniquespecifierlength AS length`,
  );
  const suffix = newId()
    .replaceAll('-', '')
    .slice(0, Number(row?.['length'] ?? 6))
    .toUpperCase();
  return `${String(row?.['prefix'] ?? '')}-${String(row?.['number'] ?? '').padStart(5, '0')}-${suffix}`;
}
