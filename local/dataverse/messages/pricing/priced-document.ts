import { priceListCurrencyNotEqual } from '../../errors/pricing-errors';
import { type Execution } from '../../pipeline/execution';
import { type Row, type Value } from '../../store/row';
import { isTooLarge } from './amount-range';
import { decimalIn, referenceIn } from './cell';
import { documentTotals, TOTAL_COLUMNS } from './document-totals';
import { INACTIVE } from './line-price';
import { type SummedLines } from './line-sums';
import { PRICING_ERROR, type PricingError } from './pricing-error';
import { readCurrency } from './read-currency';
import { currencyIdOf, readPriceList } from './read-price-list';

/**
 * The totals of a document out of its own columns and the sums of its lines, and its `pricingerrorcode`. Without a price list nothing is
 * calculated ("price calculation won't happen"): the totals stay what they are.
 */
export function pricedDocument(
  execution: Execution,
  { row, sums }: { readonly row: Row; readonly sums: SummedLines },
): Row {
  const list = referenceIn(row, 'pricelevelid');
  if (list === undefined) return { pricingerrorcode: PRICING_ERROR.missingPriceLevel };
  const currencyId = currencyIdOf(row) ?? execution.services.organization.baseCurrencyId;
  const totals = documentTotals(sums, {
    discountAmount: decimalIn(row, 'discountamount') ?? '0',
    discountPercentage: decimalIn(row, 'discountpercentage') ?? '0',
    freightAmount: decimalIn(row, 'freightamount') ?? '0',
    digits: readCurrency(execution, currencyId).digits,
  });
  if (Object.values(totals).some(isTooLarge)) return { pricingerrorcode: PRICING_ERROR.priceOutOfRange };
  const columns: Record<string, Value> = { pricingerrorcode: errorOf(execution, list.id, sums) };
  for (const name of TOTAL_COLUMNS) columns[name] = { decimal: totals[name] };
  return columns;
}

function errorOf(execution: Execution, priceList: string, { errors }: SummedLines): PricingError {
  if (readPriceList(execution, priceList)?.['statecode'] === INACTIVE) return PRICING_ERROR.inactivePriceLevel;
  return errors > 0 ? PRICING_ERROR.detailError : PRICING_ERROR.none;
}

/** A document and its price list have one currency (0x80048cf6). */
export function requireOneCurrency(execution: Execution, row: Row): void {
  const list = referenceIn(row, 'pricelevelid');
  const theirs = list && currencyIdOf(readPriceList(execution, list.id) ?? {});
  const own = currencyIdOf(row);
  if (theirs !== undefined && own !== undefined && theirs !== own) throw priceListCurrencyNotEqual();
}
