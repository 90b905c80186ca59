import { isCleared, type SalesOrder } from '@o2c/core/ordering';
import { clearancePolicy } from './clearance-policy';
import { type CreditAccounts } from './credit-accounts';

/**
 * The orders whose verdict may hang on what they were cleared for before: those that were changed by hand since, and any that was changed where
 * settings or rules compare with what was. Most of the time there are none, and nothing more is read.
 */
export function comparedOrders(accounts: CreditAccounts, done: ReadonlySet<string>): readonly SalesOrder[] {
  const compares = new Map<string, boolean>();
  const comparesIn = (legalEntityId: string): boolean => {
    const known = compares.get(legalEntityId) ?? comparesWithBefore(accounts, legalEntityId);
    compares.set(legalEntityId, known);
    return known;
  };
  return accounts.orders.filter(
    (order) => !done.has(order.id) && (isStale(order) || (wasChanged(order) && comparesIn(order.legalEntityId))),
  );
}

const isStale = (order: SalesOrder): boolean => order.creditStatus === 'cleared' && !isCleared(order);

const wasChanged = ({ creditStatus, version }: SalesOrder): boolean => creditStatus !== 'cleared' && version > 1;

function comparesWithBefore(accounts: CreditAccounts, legalEntityId: string): boolean {
  const policy = clearancePolicy(accounts, legalEntityId);
  if (!policy.ok) return false;
  const { settings, rules } = policy.value.ruleSet;
  const { terms, discount } = settings.ranks;
  return (
    settings.allowEditAfterRelease ||
    terms === 'previous' ||
    discount === 'previous' ||
    rules.some(({ type }) => type === 'criticalChange')
  );
}
