import { compare, type CurrencyCode, type IsoDate, type Money, sum, zero } from '../../kernel';
import { type OpenDebit } from '../credit-facts';
import { type ExchangeRates } from './exchange-rates';
import { inCurrency } from './in-currency';

/** An open item as the credit check sees it. */
export interface OwedItem {
  readonly id: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly dueDate: IsoDate;
  /** What is open of it, signed: debits above zero, credits below. */
  readonly open: Money;
  readonly disputed: boolean;
}

/** What of an order is not invoiced, tax included, in its own currency. */
export interface UnbilledOrder {
  readonly orderId: string;
  /** Whether it counts as taken: cleared, be it for content that has changed since. */
  readonly cleared: boolean;
  /** Shipped and not invoiced: taken whether the order is cleared or not. */
  readonly deliveredUnbilled: Money;
  /** Neither shipped nor invoiced. */
  readonly openOrder: Money;
  readonly requestedDeliveryOn?: IsoDate;
}

/** An order's part of the exposure, in the currency of the limit. */
export interface OrderShare extends UnbilledOrder {
  /** The order's currency when there is no rate for it; its amounts are zero then. */
  readonly missingRate?: CurrencyCode;
  /** The same where some of it was delivered: that is taken whether the order is cleared or not. */
  readonly missingDelivered?: CurrencyCode;
}

/** Where a customer, or all who share one limit, stand before anything is decided. */
export interface CreditPosition {
  readonly currency: CurrencyCode;
  readonly openItems: Money;
  /** Oldest due date first. */
  readonly debits: readonly OpenDebit[];
  readonly orders: readonly OrderShare[];
  /** Currencies of open items without a rate. */
  readonly missingRates: readonly CurrencyCode[];
}

export interface PositionSources {
  /** Of the limit. */
  readonly currency: CurrencyCode;
  readonly items: readonly OwedItem[];
  readonly orders: readonly UnbilledOrder[];
  readonly rates: ExchangeRates;
}

/** Brings open items and unbilled orders into the currency of the limit, each amount converted once (CR-19). */
export function creditPosition({ currency, items, orders, rates }: PositionSources): CreditPosition {
  const converted = items.map((item) => ({ item, amount: inCurrency(item.open, currency, rates) }));
  const known = converted.flatMap(({ amount }) => (amount ? [amount] : []));
  const unknown = converted.filter(({ amount }) => amount === undefined).map(({ item }) => item.open.currency);
  return {
    currency,
    openItems: sum(known, currency),
    debits: converted
      .filter(({ item }) => item.open.minor > 0)
      .map(toDebit)
      .sort(byDueDate),
    orders: orders.map((order) => shareOf(order, currency, rates)),
    missingRates: [...new Set(unknown)].sort(),
  };
}

const toDebit = ({ item, amount }: { readonly item: OwedItem; readonly amount: Money | undefined }): OpenDebit =>
  amount ? { ...item, inLimitCurrency: amount } : item;

function shareOf(order: UnbilledOrder, currency: CurrencyCode, rates: ExchangeRates): OrderShare {
  const deliveredUnbilled = inCurrency(order.deliveredUnbilled, currency, rates);
  const openOrder = inCurrency(order.openOrder, currency, rates);
  if (deliveredUnbilled && openOrder) return { ...order, deliveredUnbilled, openOrder };
  const none = zero(currency);
  const missing = order.openOrder.currency;
  return {
    ...order,
    deliveredUnbilled: none,
    openOrder: none,
    missingRate: missing,
    ...(order.deliveredUnbilled.minor === 0 ? {} : { missingDelivered: missing }),
  };
}

/** The same day: by currency, the larger first, then by id, so that equal facts read equal. */
function byDueDate(one: OpenDebit, other: OpenDebit): number {
  if (one.dueDate !== other.dueDate) return one.dueDate < other.dueDate ? -1 : 1;
  if (one.open.currency !== other.open.currency) return one.open.currency < other.open.currency ? -1 : 1;
  return compare(other.open, one.open) || (one.id < other.id ? -1 : 1);
}
