import { type CurrencyCode, type Money, sum } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';

/** Debits in one amount of the currency of the limit, and the currencies of those that could not be brought into it, which are not in it. */
export interface DebitTotal {
  readonly amount: Money;
  readonly missing: readonly CurrencyCode[];
}

/** Adds debits up in one pass: it is done for every document of every night. */
export function totalOfDebits(debits: readonly OpenDebit[], { orderAmount }: CreditFacts): DebitTotal {
  const known: Money[] = [];
  const missing: CurrencyCode[] = [];
  for (const { inLimitCurrency, open } of debits) {
    if (inLimitCurrency) known.push(inLimitCurrency);
    else missing.push(open.currency);
  }
  return { amount: sum(known, orderAmount.currency), missing };
}

/** Only the currencies that are missing, without adding up what is there. */
export const unconverted = (debits: readonly OpenDebit[]): readonly CurrencyCode[] =>
  debits.filter(({ inLimitCurrency }) => inLimitCurrency === undefined).map(({ open }) => open.currency);
