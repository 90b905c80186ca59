import { addDays, daysBetween, scaledDecimal } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { isTrue } from './compare-measure';
import { countedDebits, earliest } from './counted-debits';
import { type CreditRule, type EvaluateRule, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';
import { compareShare, percentOf } from './limit-use';
import { totalOfDebits } from './total-of-debits';

/**
 * Overdue share (spec/features.md 3.8): fires when, by amount, more percent of the open debits than `percent` are more than `threshold` days late.
 * Measured in percent; the days of the oldest stand second. Nothing open: no share.
 * @example 45 days, 40 percent: 4,000 of 10,000 more than 45 days late passes, 4,000.01 is held
 */
export const overdueShare: EvaluateRule = (rule, facts) => {
  const [percent, days] = [percentThreshold(rule), thresholdOf(rule)];
  const shared = {
    ...named(rule, 'overdueShare'),
    threshold: percent,
    unit: 'percent',
    secondThreshold: days,
  } as const;
  const debits = countedDebits(rule, facts);
  const whole = totalOfDebits(debits, facts);
  if (whole.missing.length > 0) return { ...shared, fired: false };
  const lastLate = addDays(facts.asOf, -Number(days));
  const late = debits.filter(({ dueDate }) => dueDate < lastLate);
  const share = { used: totalOfDebits(late, facts).amount, of: whole.amount };
  const value = percentOf(share);
  return value === undefined
    ? { ...shared, fired: rule.effect === 'exclude' }
    : { ...shared, fired: isTrue(rule, compareShare(share, percent)), value, ...oldestOf(debits, facts) };
};

function percentThreshold({ id, percent }: CreditRule): NonNullable<CreditRule['percent']> {
  if (percent === undefined) throw new Error(`The credit rule ${id} has no percent.`);
  return percent;
}

function oldestOf(debits: readonly OpenDebit[], { asOf }: CreditFacts): Pick<RuleResult, 'secondValue'> {
  const due = earliest(debits.map(({ dueDate }) => dueDate));
  return due === undefined ? {} : { secondValue: scaledDecimal(BigInt(daysBetween(due, asOf)), 0) };
}
