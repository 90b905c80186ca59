import { creditPosition, unbilledOrder, type UnbilledOrder } from '@o2c/core/credit';
import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { add, type Money } from '@o2c/core/kernel';
import { type CreditAccounts } from '../credit/credit-accounts';

type Sources = Pick<CreditAccounts, 'settings' | 'profiles' | 'orders' | 'unreadable' | 'items'>;

/**
 * What has been taken of each limit: open items, delivered and unbilled, and cleared orders of all who share it (CR-19), by id of the profile that
 * owns it. A limit of which nobody can say it, for want of a rate or because an order cannot be read, is absent.
 */
export function openExposures(accounts: Sources): ReadonlyMap<string, Money> {
  const sharing = new Map<string, StoredCustomerProfile[]>();
  for (const profile of accounts.profiles) {
    const owner = profile.limitOwnerId ?? profile.id;
    sharing.set(owner, [...(sharing.get(owner) ?? []), profile]);
  }
  const exposures = new Map<string, Money>();
  for (const owner of accounts.profiles) {
    const taken = exposureOf(owner, sharing.get(owner.id) ?? [], accounts);
    if (taken) exposures.set(owner.id, taken);
  }
  return exposures;
}

function exposureOf(
  { currency }: StoredCustomerProfile,
  sharing: readonly StoredCustomerProfile[],
  { settings, orders, unreadable, items }: Sources,
): Money | undefined {
  const parties = new Set(sharing.map(({ customerId, legalEntityId }) => `${customerId} ${legalEntityId}`));
  const isTheirs = (one: { readonly customerId: string; readonly legalEntityId: string }): boolean =>
    parties.has(`${one.customerId} ${one.legalEntityId}`);
  const customers = new Set(sharing.map(({ customerId }) => customerId));
  if (unreadable.some((order) => order.cleared && customers.has(order.customerId))) return undefined;
  const unbilled: UnbilledOrder[] = [];
  for (const order of orders.filter(isTheirs)) {
    const part = unbilledOrder(order);
    if (!part.ok) return undefined;
    unbilled.push(part.value);
  }
  const position = creditPosition({
    currency,
    items: items.filter(isTheirs),
    orders: unbilled,
    rates: settings.currencyRates,
  });
  if (position.missingRates.length > 0 || position.orders.some(({ missingRate }) => missingRate !== undefined))
    return undefined;
  return position.orders.reduce((taken, { deliveredUnbilled, openOrder, cleared }) => {
    const delivered = add(taken, deliveredUnbilled);
    return cleared ? add(delivered, openOrder) : delivered;
  }, position.openItems);
}
