import { currencyNotEqual } from '../../errors/pricing-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { compareDecimals, roundDecimal } from '../write/decimal-text';
import { isTooLarge } from './amount-range';
import { decimalIn, referenceIn } from './cell';
import { lineAmounts } from './line-amounts';
import { isPriceGiven, itemOfLine, linePrice } from './line-price';
import { type PricedDocument } from './priced-documents';
import { priced, PRICING_ERROR, type Priced, type PricingError } from './pricing-error';
import { pricingSettings } from './pricing-settings';
import { readCurrency } from './read-currency';
import { readDocument } from './read-document';
import { currencyIdOf, readDiscountList } from './read-price-list';
import { volumeDiscount } from './volume-discount';

/** Columns of a line that the calculation writes; what a caller says of them is not stored. */
export const COMPUTED_OF_LINE: ReadonlySet<string> = new Set([
  'baseamount',
  'extendedamount',
  'volumediscountamount',
  'pricingerrorcode',
]);

/** What a line is and becomes. */
export interface LineChange {
  readonly document: PricedDocument;
  /** The line with the change in it. */
  readonly line: Row;
  /** The line before it; undefined for a new one. */
  readonly existing?: Row | undefined;
  /** Whether the price list is asked again although neither product nor unit has changed. */
  readonly pricing: 'kept-if-locked' | 'anew';
}

/** The columns that the calculation gives a line (page price-calculation-opportunity-quote-order-invoice-records); an error code instead of amounts when it cannot. */
export function pricedLine(execution: Execution, table: TableMetadata, change: LineChange): Row {
  const parent = referenceIn(change.line, change.document.parent);
  const document = parent && readDocument(execution, change.document, parent.id);
  if (!document) return {};
  const currency = currencyOfLine(table, change, document);
  const outcome = calculated(execution, change, {
    ...document,
    transactioncurrencyid: currency['transactioncurrencyid'] ?? null,
  });
  return { ...currency, ...lockCopy(table, change, document), ...outcome };
}

/** A line has the currency of its document; another one is refused. */
function currencyOfLine(table: TableMetadata, { line, document: { table: name } }: LineChange, document: Row): Row {
  const own = currencyIdOf(line);
  const theirs = referenceIn(document, 'transactioncurrencyid');
  if (theirs === undefined)
    return own === undefined ? {} : { transactioncurrencyid: line['transactioncurrencyid'] ?? null };
  if (own !== undefined && own !== theirs.id) throw currencyNotEqual(table.logicalName, name);
  return { transactioncurrencyid: theirs };
}

const lockCopy = (table: TableMetadata, { document: { lineLock }, existing }: LineChange, document: Row): Row =>
  lineLock === undefined || existing !== undefined || !table.columns.has(lineLock)
    ? {}
    : { [lineLock]: document['ispricelocked'] === true };

function calculated(execution: Execution, change: LineChange, document: Row): Row {
  const { line } = change;
  if (referenceIn(document, 'pricelevelid') === undefined) return failed(PRICING_ERROR.missingPriceLevel);
  const quantity = decimalIn(line, 'quantity');
  if (quantity === undefined) return failed(PRICING_ERROR.missingQuantity);
  const item = itemOfLine(execution, line, document);
  const price = keptPrice(change, document) ?? linePrice(execution, { line, document, item });
  if (price.kind === 'error') return failed(price.error);
  const discount = discountPerUnit(execution, change, { item, quantity, price: price.price });
  const currencyId = currencyIdOf(document) ?? execution.services.organization.baseCurrencyId;
  return amountsOf(execution, line, { quantity, price: price.price, discount, currencyId });
}

const failed = (error: PricingError): Row => ({ pricingerrorcode: error });

/** In a locked document a line keeps its price as long as it is the same product in the same unit. */
function keptPrice({ line, existing, pricing }: LineChange, document: Row): Priced | undefined {
  const price = existing && decimalIn(existing, 'priceperunit');
  if (existing === undefined || price === undefined || isPriceGiven(line)) return undefined;
  const locked = pricing === 'kept-if-locked' && document['ispricelocked'] === true;
  return locked && isSameItem(existing, line) ? priced(price) : undefined;
}

const isSameItem = (existing: Row, line: Row): boolean =>
  ['productid', 'uomid'].every((column) => referenceIn(existing, column)?.id === referenceIn(line, column)?.id);

/** "Volume discount is calculated only when the quantity is changed (even when the parent entities are locked)", or when another item is sold. */
function discountPerUnit(
  execution: Execution,
  { line, existing, pricing }: LineChange,
  { item, quantity, price }: { item: Row | undefined; quantity: string; price: string },
): string {
  const before = existing && decimalIn(existing, 'volumediscountamount');
  const same = existing !== undefined && isSameItem(existing, line) && isSameQuantity(existing, quantity);
  if (before !== undefined && same && pricing === 'kept-if-locked') return before;
  const list = item && referenceIn(item, 'discounttypeid');
  return list === undefined ? '0' : volumeDiscount(readDiscountList(execution, list.id), { quantity, price });
}

const isSameQuantity = (existing: Row, quantity: string): boolean => {
  const before = decimalIn(existing, 'quantity');
  return before !== undefined && compareDecimals(before, quantity) === 0;
};

interface Figures {
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly currencyId: string;
}

function amountsOf(execution: Execution, line: Row, { quantity, price, discount, currencyId }: Figures): Row {
  const { manualDiscountPer } = pricingSettings(execution);
  const { digits } = readCurrency(execution, currencyId);
  const rounded = (amount: string | undefined): string => roundDecimal(amount ?? '0', digits);
  const volumeDiscount = rounded(discount);
  const { baseAmount, extendedAmount } = lineAmounts(
    {
      quantity,
      pricePerUnit: price,
      volumeDiscount,
      manualDiscount: rounded(decimalIn(line, 'manualdiscountamount')),
      tax: rounded(decimalIn(line, 'tax')),
    },
    { digits, manualDiscountPer },
  );
  if (isTooLarge(baseAmount) || isTooLarge(extendedAmount)) return failed(PRICING_ERROR.priceOutOfRange);
  return {
    priceperunit: { decimal: price },
    volumediscountamount: { decimal: volumeDiscount },
    baseamount: { decimal: baseAmount },
    extendedamount: { decimal: extendedAmount },
    pricingerrorcode: PRICING_ERROR.none,
  };
}
