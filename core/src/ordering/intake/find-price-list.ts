import { type CurrencyCode, parseCurrency } from '../../kernel';
import { type PriceList } from '../price-list';
import { type IntakeDefect } from './intake-defect';
import { type IntakeFacts, type OrderingCustomer } from './intake-facts';

/** The currency that was posted, if it is one and the environment has it. */
export function findCurrency(
  text: string | undefined,
  { currencyIds }: IntakeFacts,
  defects: IntakeDefect[],
): CurrencyCode | undefined {
  if (text === undefined) return undefined;
  const currency = parseCurrency(text);
  if (!currency.ok) defects.push({ code: 'currency.unknown', path: 'currency', found: text });
  else if (currencyIds[currency.value] === undefined)
    defects.push({
      code: 'currency.not-set-up',
      path: 'currency',
      found: text,
      allowed: Object.keys(currencyIds).sort(),
    });
  else return currency.value;
  return undefined;
}

/** The price list an order is priced by: the customer's own if it is in the order's currency, else the only one in that currency. */
export function findPriceList(
  currency: CurrencyCode,
  { customer, facts }: { readonly customer: OrderingCustomer | undefined; readonly facts: IntakeFacts },
  defects: IntakeDefect[],
): PriceList | undefined {
  const currencyId = facts.currencyIds[currency];
  const lists = facts.priceLists.filter((list) => list.active && list.currencyId === currencyId);
  const own = lists.find(({ id }) => id === customer?.priceListId);
  const [only] = lists;
  if (own) return own;
  if (lists.length === 1) return only;
  // Whose list it would be is not known without the customer: that defect is named already.
  if (lists.length > 1 && !customer) return undefined;
  const code = lists.length === 0 ? 'currency.no-price-list' : 'currency.several-price-lists';
  defects.push({ code, path: 'currency', found: currency });
  return undefined;
}
