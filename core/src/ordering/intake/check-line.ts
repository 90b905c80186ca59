import { compareDecimals, decimal, type Decimal, multiplyDecimals } from '../../kernel';
import { taxRateAllowed } from '../../totals';
import { type SoldProduct } from '../sold-product';
import { type AcceptedLine } from './accepted-order';
import { checkDiscount } from './check-discount';
import { checkPrice } from './check-price';
import { alike } from './find-customer';
import { findTaxRate, STANDARD_TAX_CODE } from './find-tax-rate';
import { type DatedTaxRate } from './intake-facts';
import { type IntakeDefect } from './intake-defect';
import { type LineSetting, type NoteLine } from './line-setting';
import { type DraftLine } from './read-intake';

const ZERO = decimal(0);
/** More than any line is worth: from here on the amounts of 500 lines together could lose digits (design.md decision 2). */
const LARGEST_AMOUNT = decimal(1_000_000_000);

/** Checks a line against product, unit, price list and tax rates; gives the line priced and taxed when nothing is wrong with it. */
export function checkLine(line: DraftLine, setting: LineSetting, defects: IntakeDefect[]): AcceptedLine | undefined {
  const before = defects.length;
  const note: NoteLine = (code, field, facts = {}) => defects.push({ code, path: `${line.path}.${field}`, ...facts });
  const product = findProduct(line, setting, note);
  checkQuantity(line, product, note);
  checkDay(line, setting, note);
  const unitId = product && findUnit(line, { product, setting }, note);
  const price = product && unitId !== undefined ? checkPrice(line, { product, unitId, setting }, note) : undefined;
  const tax = product && taxOf(product, setting, note);
  if (price !== undefined && tooLarge(line.quantity, price)) note('line.amount-too-large', 'quantity');
  const { quantity } = line;
  const { currency } = setting;
  const complete = product && unitId !== undefined && price !== undefined && tax && quantity !== undefined;
  if (!complete || currency === undefined || defects.length > before) return undefined;
  const discount = checkDiscount(line, { quantity, unitPrice: price, currency }, note);
  return (
    discount && {
      ...wordsOf(line),
      productId: product.id,
      description: product.name,
      unitId,
      quantity,
      unitPrice: price,
      discount,
      taxCategory: tax.category,
      taxRate: tax.percentage,
    }
  );
}

const wordsOf = ({
  externalLineId,
  specification,
  requestedDeliveryOn,
}: DraftLine): Pick<AcceptedLine, 'externalLineId' | 'specification' | 'requestedDeliveryOn'> => ({
  ...(externalLineId === undefined ? {} : { externalLineId }),
  ...(specification === undefined ? {} : { specification }),
  ...(requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn }),
});

function findProduct({ productNumber }: DraftLine, { facts }: LineSetting, note: NoteLine): SoldProduct | undefined {
  if (productNumber === undefined) return undefined;
  const found = facts.products.filter(({ number }) => alike(number, productNumber));
  const [product] = found;
  if (!product) note('line.product-unknown', 'product', { found: productNumber });
  else if (found.length > 1) note('line.product-ambiguous', 'product', { found: productNumber });
  else if (product.state !== 'active') note('line.product-not-sold', 'product', { found: product.state });
  else return product;
  return undefined;
}

function checkQuantity({ quantity }: DraftLine, product: SoldProduct | undefined, note: NoteLine): void {
  if (quantity === undefined) return;
  if (compareDecimals(quantity, ZERO) <= 0) note('line.quantity-not-positive', 'quantity', { found: quantity });
  const places = quantity.split('.')[1]?.length ?? 0;
  if (product && places > product.quantityDecimals)
    note('line.quantity-too-precise', 'quantity', {
      expected: `at most ${product.quantityDecimals} decimals`,
      found: quantity,
    });
}

function checkDay({ requestedDeliveryOn }: DraftLine, { day }: LineSetting, note: NoteLine): void {
  if (requestedDeliveryOn !== undefined && requestedDeliveryOn < day)
    note('requestedDeliveryOn.before-order', 'requestedDeliveryOn', { expected: `not before ${day}` });
}

function findUnit(
  { unitName }: DraftLine,
  { product, setting }: { readonly product: SoldProduct; readonly setting: LineSetting },
  note: NoteLine,
): string | undefined {
  if (unitName === undefined) return undefined;
  const named = setting.facts.units.filter(({ name }) => alike(name, unitName));
  const own = named.find(({ unitGroupId }) => unitGroupId === product.unitGroupId);
  if (own) return own.id;
  const allowed = setting.facts.units
    .filter(({ unitGroupId }) => unitGroupId === product.unitGroupId)
    .map(({ name }) => name);
  note(named.length === 0 ? 'line.unit-unknown' : 'line.unit-wrong', 'unit', { found: unitName, allowed });
  return undefined;
}

function taxOf(
  { taxCode }: SoldProduct,
  { facts, legalEntityId, profile, day }: LineSetting,
  note: NoteLine,
): DatedTaxRate | undefined {
  if (legalEntityId === undefined) return undefined;
  const code = profile?.taxCode ?? taxCode ?? STANDARD_TAX_CODE;
  const rate = findTaxRate(facts.taxRates, { legalEntityId, code, day });
  if (!rate) note('line.tax-unknown', 'product', { expected: `a tax rate ${code} on ${day}` });
  else if (!taxRateAllowed(rate.category, rate.percentage))
    note('line.tax-not-allowed', 'product', { found: `${rate.category} ${rate.percentage} %` });
  else return rate;
  return undefined;
}

const tooLarge = (quantity: Decimal | undefined, price: Decimal): boolean =>
  quantity !== undefined && compareDecimals(multiplyDecimals(quantity, price), LARGEST_AMOUNT) > 0;
