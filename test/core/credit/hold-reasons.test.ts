import { evaluateCredit, holdReasons } from '@o2c/core/credit';
import { addDays, instant } from '@o2c/core/kernel';
import { aDebit, daysRule, eur, limitRule, ruleSet, someFacts } from './credit-builders';

const since = instant('2026-04-01T08:00:00Z');

test('of several rules of one cause the strictest threshold that fired is recorded, whatever their order (3.2 step 7)', () => {
  const { asOf } = someFacts();
  const facts = someFacts({ debits: [aDebit({ dueDate: addDays(asOf, -80) })], openItems: eur(9_500_00) });
  const rules = [daysRule(61, 'B'), daysRule(30, 'C'), daysRule(90, 'A'), limitRule(100), daysRule(30, 'D')];
  const recorded = [rules, [...rules].reverse()].map((some) => {
    const verdict = evaluateCredit(facts, ruleSet(some));
    if (verdict.outcome !== 'held') throw new Error('it is held');
    return holdReasons('H-1', verdict.reasons, { since }).map(({ cause, ruleId, threshold, value }) => [
      cause,
      ruleId,
      threshold,
      value,
    ]);
  });
  expect(recorded[0]).toEqual([
    ['daysOverdue', 'C', '30', '80'],
    ['creditLimitUsed', 'LIMIT', '100', '105'],
  ]);
  expect(recorded[1]).toEqual(recorded[0]);
});
