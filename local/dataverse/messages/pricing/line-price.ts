import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { roundDecimal } from '../write/decimal-text';
import { decimalIn, numberIn, referenceIn } from './cell';
import { type Priced, priced, PRICING_ERROR, unpriced } from './pricing-error';
import { priceOfItem } from './price-of-item';
import { pricingSettings } from './pricing-settings';
import { currencyIdOf, readPriceList, readPricedProduct, readPriceListItem } from './read-price-list';

/** Where a line's price comes from: what the line will be, the document's row and the line's price list item. */
export interface PriceSource {
  readonly line: Row;
  readonly document: Row;
  readonly item: Row | undefined;
}

/** Whether a person said the price: an overridden one, or that of a write-in product. */
export const isPriceGiven = (line: Row): boolean =>
  line['ispriceoverridden'] === true || line['isproductoverridden'] === true;

/** The price list item of a line: its document's price list, its product, its unit. */
export function itemOfLine(execution: Execution, line: Row, document: Row): Row | undefined {
  const [priceList, product, unit] = [
    referenceIn(document, 'pricelevelid')?.id,
    referenceIn(line, 'productid')?.id,
    referenceIn(line, 'uomid')?.id,
  ];
  if (priceList === undefined || product === undefined || unit === undefined) return undefined;
  return readPriceListItem(execution, { priceList, product, unit });
}

/** The price per unit: the one given, or the one of the price list, rounded to the organisation's pricing precision. */
export function linePrice(execution: Execution, source: PriceSource): Priced {
  const found = isPriceGiven(source.line) ? givenPrice(source.line) : listedPrice(execution, source);
  if (found.kind === 'error') return found;
  return priced(roundDecimal(found.price, pricingSettings(execution).pricingDigits));
}

function givenPrice(line: Row): Priced {
  const given = decimalIn(line, 'priceperunit');
  return given === undefined ? unpriced(PRICING_ERROR.missingUnitPrice) : priced(given);
}

function listedPrice(execution: Execution, { line, document, item }: PriceSource): Priced {
  const product = referenceIn(line, 'productid');
  if (product === undefined) return unpriced(PRICING_ERROR.missingProduct);
  if (referenceIn(line, 'uomid') === undefined) return unpriced(PRICING_ERROR.missingUnit);
  const list = referenceIn(document, 'pricelevelid');
  if (list !== undefined && readPriceList(execution, list.id)?.['statecode'] === INACTIVE)
    return unpriced(PRICING_ERROR.inactivePriceLevel);
  if (item === undefined) return unpriced(PRICING_ERROR.productNotInPriceLevel);
  const currency = currencyIdOf(item);
  if (currency !== undefined && currency !== currencyIdOf(document))
    return unpriced(PRICING_ERROR.invalidPriceLevelCurrency);
  return priceOfItem(readItem(item), readProduct(readPricedProduct(execution, product.id)));
}

export const INACTIVE = 1;

const readItem = (item: Row): Parameters<typeof priceOfItem>[0] => ({
  method: numberIn(item, 'pricingmethodcode'),
  amount: decimalIn(item, 'amount'),
  percentage: decimalIn(item, 'percentage'),
  rounding: {
    policy: numberIn(item, 'roundingpolicycode'),
    option: numberIn(item, 'roundingoptioncode'),
    amount: decimalIn(item, 'roundingoptionamount'),
  },
});

const readProduct = (product: Row): Parameters<typeof priceOfItem>[1] => ({
  listPrice: decimalIn(product, 'price'),
  currentCost: decimalIn(product, 'currentcost'),
  standardCost: decimalIn(product, 'standardcost'),
});
