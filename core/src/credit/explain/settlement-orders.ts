import { compareDecimals, daysBetween, decimal } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { type CreditRule } from '../rules/credit-rule';
import { type Situation } from './situation';

/**
 * The orders in which a payment is tried to settle debits: oldest due date first; and, where a rule counts other debits than those (by the date of
 * the document, or without what is disputed), first those it counts, and first those any rule counts. Debits without a rate are in none: nobody knows
 * what settles them.
 */
export function settlementOrders({ facts, ruleSet }: Situation): readonly (readonly OpenDebit[])[] {
  const known = facts.debits.filter(({ inLimitCurrency }) => inLimitCurrency !== undefined);
  const counting = ruleSet.rules.filter(countsOtherwise);
  const firsts = [
    ...counting.map((rule) => (debit: OpenDebit) => isCounted(rule, debit, facts)),
    (debit: OpenDebit) => counting.some((rule) => isCounted(rule, debit, facts)),
  ];
  const orders = firsts.map((isFirst) => [...known.filter(isFirst), ...known.filter((debit) => !isFirst(debit))]);
  return distinct([known, ...(counting.length === 0 ? [] : orders)]);
}

const countsOtherwise = ({ type, ignoreDisputed }: CreditRule): boolean => type === 'oldestOpenItem' || ignoreDisputed;

function isCounted({ type, ignoreDisputed, threshold }: CreditRule, debit: OpenDebit, { asOf }: CreditFacts): boolean {
  if (ignoreDisputed && debit.disputed) return false;
  if (type !== 'oldestOpenItem' || threshold === undefined) return true;
  return compareDecimals(decimal(daysBetween(debit.documentDate, asOf)), threshold) > 0;
}

function distinct(orders: readonly (readonly OpenDebit[])[]): readonly (readonly OpenDebit[])[] {
  const byIds = new Map(orders.map((order) => [order.map(({ id }) => id).join(' '), order] as const));
  return [...byIds.values()];
}
