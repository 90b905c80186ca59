import { type IsoDate } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { type CreditRule } from './credit-rule';

/** The open debits a rule counts: all of them, or those nobody disputes (spec/features.md 3.1: disputed items count by default). */
export const countedDebits = ({ ignoreDisputed }: CreditRule, { debits }: CreditFacts): readonly OpenDebit[] =>
  ignoreDisputed ? debits.filter(({ disputed }) => !disputed) : debits;

/** The earliest of some dates: dates as text are in order. */
export function earliest(dates: readonly IsoDate[]): IsoDate | undefined {
  let first = dates[0];
  for (const date of dates) if (first === undefined || date < first) first = date;
  return first;
}
