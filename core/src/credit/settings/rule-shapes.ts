import { type CreditRule, type CreditRuleType, type RuleValueType } from '../rules/credit-rule';

/** What a rule of a type may compare, and what it needs beside its threshold. */
export interface RuleShape {
  readonly block: readonly RuleValueType[];
  readonly exclude: readonly RuleValueType[];
  readonly percent: 'none' | 'optional' | 'required';
}

const one = (valueType: RuleValueType, percent: RuleShape['percent'] = 'none'): RuleShape => ({
  block: [valueType],
  exclude: [valueType],
  percent,
});

/** The shape of each type of rule (spec/features.md 3.1, 3.8). Only days overdue can be excluded from by an amount. */
export const ruleShapes: Readonly<Record<CreditRuleType, RuleShape>> = {
  daysOverdue: { block: ['days'], exclude: ['days', 'amount'], percent: 'none' },
  accountStatus: one('list'),
  termsOfPayment: one('list'),
  creditLimitExpired: one('days'),
  overdueAmount: one('amount', 'optional'),
  orderAmount: one('amount'),
  creditLimitUsed: one('percent'),
  oldestOpenItem: one('days'),
  overdueShare: one('percent', 'required'),
  dunningLevel: one('level'),
  lastPayment: one('days'),
  reviewOverdue: one('days'),
  criticalChange: one('list'),
};

/** The value type of a rule that names none: that of a block of its type. */
export const usualValueType = (type: CreditRuleType): RuleValueType => {
  const [usual] = ruleShapes[type].block;
  if (usual === undefined) throw new Error(`No value type for rules ${type}.`);
  return usual;
};

/** Places a threshold may have: days and levels are whole, percents and amounts have four at most. Days are what `overdueShare` counts, too. */
export const thresholdPlaces = ({ type, valueType }: Pick<CreditRule, 'type' | 'valueType'>): number =>
  valueType === 'days' || valueType === 'level' || type === 'overdueShare' ? 0 : 4;
