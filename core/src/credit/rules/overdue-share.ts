import { compareDecimals, decimal, type Money, multiplyDecimals, sum } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { countedDebits, daysLate } from './counted-debits';
import { type CreditRule, type EvaluateRule } from './credit-rule';
import { named, thresholdOf } from './describe-rule';
import { percentOf } from './limit-use';

/**
 * Overdue share (spec/features.md 3.8): fires when, by amount, more percent of the open debits than `percent` are more than `threshold` days late.
 * Measured in percent; the days stand second. Nothing open: no share.
 * @example 45 days, 40 percent: 4,000 of 10,000 more than 45 days late passes, 4,000.01 is held
 */
export const overdueShare: EvaluateRule = (rule, facts) => {
  const { percent, days } = { percent: percentThreshold(rule), days: thresholdOf(rule) };
  const shared = {
    ...named(rule, 'overdueShare'),
    threshold: percent,
    unit: 'percent',
    secondThreshold: days,
  } as const;
  const debits = countedDebits(rule, facts);
  if (debits.some(({ inLimitCurrency }) => inLimitCurrency === undefined)) return { ...shared, fired: false };
  const late = debits.filter((debit) => compareDecimals(decimal(daysLate(debit, facts)), days) > 0);
  const [part, whole] = [totalOf(late, facts), totalOf(debits, facts)];
  if (whole.minor <= 0) return { ...shared, fired: rule.effect === 'exclude' };
  const share = multiplyDecimals(decimal(part.minor), decimal(100));
  const compared = compareDecimals(share, multiplyDecimals(decimal(whole.minor), percent));
  const value = percentOf(part, whole);
  return {
    ...shared,
    fired: rule.effect === 'block' ? compared > 0 : compared < 0,
    ...(value === undefined ? {} : { value }),
    ...(debits.length === 0
      ? {}
      : { secondValue: decimal(Math.max(...debits.map((debit) => daysLate(debit, facts)))) }),
  };
};

function percentThreshold({ id, percent }: CreditRule): NonNullable<CreditRule['percent']> {
  if (percent === undefined) throw new Error(`The credit rule ${id} has no percent.`);
  return percent;
}

const totalOf = (debits: readonly OpenDebit[], { orderAmount }: CreditFacts): Money =>
  sum(
    debits.flatMap(({ inLimitCurrency }) => (inLimitCurrency ? [inLimitCurrency] : [])),
    orderAmount.currency,
  );
