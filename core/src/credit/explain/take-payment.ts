import { money, type Money, subtract } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { type Situation } from './situation';

/** A payment: how much, and how much of it settles which debits; the rest is on account. */
export interface Payment {
  readonly amount: Money;
  /** By the debit's id, in minor units of the limit's currency, above zero and no more than is open. */
  readonly settled: ReadonlyMap<string, number>;
}

/** Things as they are once a payment of the day has come in: less is owed, by the customer and in its group, and the last payment is of that day. */
export function takePayment({ facts, ruleSet }: Situation, { amount, settled }: Payment): Situation {
  if (amount.minor <= 0) return { facts, ruleSet };
  const { exposure, customer, asOf } = facts;
  const counts = ruleSet.settings.exposure.openItems;
  return {
    ruleSet,
    facts: {
      ...facts,
      customer: { ...customer, lastPaymentOn: asOf },
      ...(counts ? { exposure: { ...exposure, openItems: subtract(exposure.openItems, amount) } } : {}),
      ...(counts ? groupAfter(facts, amount) : {}),
      debits: facts.debits.flatMap((debit) => rest(debit, settled.get(debit.id) ?? 0)),
    },
  };
}

/** Without a rate between the two currencies nobody knows what the payment does to the group. */
function groupAfter({ group, rates }: CreditFacts, amount: Money): Pick<CreditFacts, 'group'> {
  const paid = group && inCurrency(amount, group.exposure.currency, rates);
  return group && paid ? { group: { ...group, exposure: subtract(group.exposure, paid) } } : {};
}

/** What is left of a debit; in its own currency rounded up, so that what is open never looks settled. */
function rest(debit: OpenDebit, settled: number): readonly OpenDebit[] {
  const { inLimitCurrency, open } = debit;
  if (settled === 0 || !inLimitCurrency) return [debit];
  const left = inLimitCurrency.minor - settled;
  if (left <= 0) return [];
  const own = Number((BigInt(open.minor) * BigInt(left) - BigInt(1)) / BigInt(inLimitCurrency.minor)) + 1;
  return [{ ...debit, open: money(own, open.currency), inLimitCurrency: money(left, inLimitCurrency.currency) }];
}
