import {
  compare,
  type CurrencyCode,
  type Decimal,
  minorUnitsOf,
  type Money,
  money,
  roundToMoney,
  scaledDecimal,
} from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { isTrue } from './compare-measure';
import { type CreditRule, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';

/**
 * The amount a rule compares with, in the currency of the limit, rounded half away from zero to its minor unit; undefined without a rate. A rule
 * without a currency means the currency of the limit.
 */
export function thresholdAmount(rule: CreditRule, { orderAmount, rates }: CreditFacts): Money | undefined {
  const own = amountOf(thresholdOf(rule), rule.currency ?? orderAmount.currency);
  return inCurrency(own, orderAmount.currency, rates);
}

/** Without the detour over a decimal library where the text has no more places than the currency: rules are asked a hundred thousand times a night. */
function amountOf(value: Decimal, currency: CurrencyCode): Money {
  const [digits = '', fraction = ''] = value.split('.');
  const places = minorUnitsOf(currency);
  return fraction.length > places
    ? roundToMoney(value, currency, 'halfAwayFromZero')
    : money(Number(`${digits}${fraction.padEnd(places, '0')}`), currency);
}

/** A rule that compares an amount; what cannot be brought into the currency of the limit makes no rule true: it holds by its missing rate. */
export function amountResult(rule: CreditRule, facts: CreditFacts, amount: Money | undefined): RuleResult {
  const threshold = thresholdAmount(rule, facts);
  return {
    ...named(rule, rule.type),
    unit: facts.orderAmount.currency,
    fired: amount !== undefined && threshold !== undefined && isTrue(rule, compare(amount, threshold)),
    ...(amount ? { value: majorUnits(amount) } : {}),
    ...(threshold ? { threshold: majorUnits(threshold) } : {}),
  };
}

const majorUnits = ({ minor, currency }: Money) => scaledDecimal(BigInt(minor), minorUnitsOf(currency));
