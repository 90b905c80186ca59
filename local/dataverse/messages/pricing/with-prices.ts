import { currencyOfLinesFixed } from '../../errors/pricing-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row, type Value } from '../../store/row';
import { TOTAL_COLUMNS } from './document-totals';
import { lineSums, NO_LINES, type SummedLines } from './line-sums';
import { pricedDocument, requireOneCurrency } from './priced-document';
import { type PricedDocument, documentOf, documentOfLine } from './priced-documents';
import { COMPUTED_OF_LINE, pricedLine } from './priced-line';
import { pricingSettings } from './pricing-settings';
import { currencyIdOf } from './read-price-list';
import { requireQuantityDecimals } from './require-quantity-decimals';

/** A write on its way: what the caller gave, the row before an update, and the new row's id. */
export interface PricedWrite {
  readonly values: Row;
  readonly existing?: Row | undefined;
}

/** What of a line makes its amounts. */
const LINE_INPUTS: readonly string[] = [
  'quantity',
  'priceperunit',
  'ispriceoverridden',
  'isproductoverridden',
  'productid',
  'uomid',
  'manualdiscountamount',
  'tax',
  'transactioncurrencyid',
];

/** What of a document makes its totals, apart from its lines. */
const DOCUMENT_INPUTS: readonly string[] = [
  'discountamount',
  'discountpercentage',
  'freightamount',
  'pricelevelid',
  'transactioncurrencyid',
];

const COMPUTED_OF_DOCUMENT: ReadonlySet<string> = new Set([...TOTAL_COLUMNS, 'pricingerrorcode']);

/**
 * The values of a write with what the system's price calculation makes of them: price and amounts of a line, totals of a document. What a caller
 * says of a computed column is overwritten. Where `oobpricecalculationenabled` is off, and on any other table, they stay as they are.
 */
export function withPrices(execution: Execution, table: TableMetadata, write: PricedWrite): Row {
  const line = documentOfLine(table.logicalName);
  const document = line ?? documentOf(table.logicalName);
  if (!document) return write.values;
  if (line) requireQuantityDecimals(execution, write);
  if (!pricingSettings(execution).systemPricing) return write.values;
  return line
    ? withLinePrices(execution, table, { ...write, document })
    : withTotals(execution, table, { ...write, document });
}

type DocumentWrite = PricedWrite & { readonly document: PricedDocument };

function withLinePrices(
  execution: Execution,
  table: TableMetadata,
  { values, existing, document }: DocumentWrite,
): Row {
  const given = without(values, COMPUTED_OF_LINE);
  if (existing && !touches(given, [...LINE_INPUTS, document.parent])) return given;
  const line = { ...existing, ...given };
  const change = { document, line, existing, pricing: 'kept-if-locked' as const };
  return { ...given, ...pricedLine(execution, table, change) };
}

function withTotals(execution: Execution, table: TableMetadata, write: DocumentWrite): Row {
  const { values, existing, document } = write;
  const given: Row = {
    ...(existing ? {} : { transactioncurrencyid: baseCurrency(execution) }),
    ...without(values, COMPUTED_OF_DOCUMENT),
  };
  if (existing && !touches(given, DOCUMENT_INPUTS)) return given;
  const row = { ...existing, ...given };
  requireOneCurrency(execution, row);
  const id = existing?.[table.primaryId];
  const sums = typeof id === 'string' ? lineSums(execution, document, id) : NO_LINES;
  requireSameCurrency(given, write, sums);
  return { ...given, ...pricedDocument(execution, { row, sums }) };
}

const baseCurrency = ({ services }: Execution): Value => ({
  table: 'transactioncurrency',
  id: services.organization.baseCurrencyId,
});

/** Lines are in the currency of their document: it does not change under them. */
function requireSameCurrency(given: Row, { existing, document }: DocumentWrite, { lines }: SummedLines): void {
  const [before, after] = [currencyIdOf(existing ?? {}), currencyIdOf(given)];
  if (lines > 0 && after !== undefined && before !== after) throw currencyOfLinesFixed(document.table);
}

const touches = (values: Row, columns: readonly string[]): boolean => columns.some((column) => column in values);

const without = (values: Row, columns: ReadonlySet<string>): Row =>
  Object.keys(values).some((name) => columns.has(name))
    ? Object.fromEntries(Object.entries(values).filter(([name]) => !columns.has(name)))
    : values;
