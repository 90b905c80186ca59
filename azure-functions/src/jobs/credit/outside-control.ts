import {
  creditPosition,
  type Exposure,
  exposureOutsideControl,
  type OutsideControl,
  type UncontrolledPart,
  unbilledOrder,
  type UnbilledOrder,
} from '@o2c/core/credit';
import { type CurrencyCode, sum, zero } from '@o2c/core/kernel';
import { type CreditAccounts } from './credit-accounts';
import { knownCustomers } from './customer-facts';
import { partyOf } from './party';

/**
 * The KPI "exposure outside control" (CR-11) of what was read: all that excluded and intercompany customers have taken, and the excluded orders of
 * others, each in the currency of its legal entity; what has no rate is left out. An order nobody can say the sum of is, too.
 */
export function outsideControl(accounts: CreditAccounts): readonly OutsideControl[] {
  const known = knownCustomers(accounts);
  const parties = new Map([...accounts.profiles, ...accounts.orders].map((party) => [partyOf(party), party]));
  return exposureOutsideControl(
    [...parties].flatMap(([key, { customerId, legalEntityId }]): readonly UncontrolledPart[] => {
      const currency = accounts.settings.companies.get(legalEntityId)?.accountingCurrency;
      if (currency === undefined) return [];
      const orders = accounts.orders.filter((order) => partyOf(order) === key);
      const excludedBy = known.profiles.get(key)?.excludedFromCredit === true ? 'customer' : 'intercompany';
      if (excludedBy === 'customer' || accounts.intercompany.has(customerId)) {
        const items = accounts.items.filter((item) => partyOf(item) === key);
        return [{ excludedBy, exposure: exposureIn(currency, { items, orders }, accounts) }];
      }
      return orders
        .filter((order) => order.excludedFromCredit === true)
        .map((order) => ({
          excludedBy: 'document',
          exposure: exposureIn(currency, { items: [], orders: [order] }, accounts),
        }));
    }),
  );
}

/** What was taken, cleared or delivered. */
function exposureIn(
  currency: CurrencyCode,
  { items, orders }: Pick<CreditAccounts, 'items' | 'orders'>,
  { settings }: CreditAccounts,
): Exposure {
  const unbilled = orders.flatMap((order): readonly UnbilledOrder[] => {
    const known = unbilledOrder(order);
    return known.ok ? [known.value] : [];
  });
  const position = creditPosition({ currency, items, orders: unbilled, rates: settings.currencyRates });
  return {
    openItems: position.openItems,
    deliveredUnbilled: sum(
      position.orders.map((share) => share.deliveredUnbilled),
      currency,
    ),
    openOrders: sum(
      position.orders.map(({ cleared, openOrder }) => (cleared ? openOrder : zero(currency))),
      currency,
    ),
  };
}
