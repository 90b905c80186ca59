import { compareDecimals, decimal, type Decimal, ok, refuse, type Result } from '../../kernel';
import { type CreditRule } from '../rules/credit-rule';
import { type CreditPolicyRefusal } from './credit-policy-refusal';
import { ruleShapes, thresholdPlaces } from './rule-shapes';

/**
 * Whether a rule that was read, from JSON or from a row, is complete and means something: its value type fits its type, it has the numbers or words
 * it compares with, none below zero, and nothing that its type does not look at. Refused by place and member.
 */
export function checkCreditRule(rule: CreditRule, at: number): Result<CreditRule, CreditPolicyRefusal> {
  if (rule.id === '' || rule.id.length > 60) return refuse({ code: 'credit-policy.id-missing', at });
  const member = wrongMember(rule);
  if (member !== undefined) return refuse({ code: 'credit-policy.member-invalid', at, member });
  const isThreshold = isNumber(rule.threshold, thresholdPlaces(rule));
  if (rule.valueType === 'list' ? rule.threshold !== undefined : !isThreshold)
    return refuse({ code: 'credit-policy.threshold-invalid', at });
  return ok(rule);
}

function wrongMember(rule: CreditRule): string | undefined {
  const { type, effect, scope, valueType, percent, values, currency, checkpoints } = rule;
  const shape = ruleShapes[type];
  if (!shape[effect].includes(valueType)) return 'valueType';
  if (scope.level === 'group' && scope.group === '') return 'scope';
  if (scope.level === 'customer' && scope.customerId === '') return 'scope';
  if (rule.releaseOrder && effect === 'block') return 'releaseOrder';
  if (currency !== undefined && valueType !== 'amount') return 'currency';
  if (percent === undefined ? shape.percent === 'required' : shape.percent === 'none' || !isNumber(percent, 4))
    return 'percent';
  const listed = values !== undefined && values.length > 0 && values.every((value) => value !== '');
  if (valueType === 'list' ? !listed : values !== undefined) return 'values';
  return checkpoints?.length === 0 ? 'checkpoints' : undefined;
}

function isNumber(value: Decimal | undefined, places: number): boolean {
  if (value === undefined || compareDecimals(value, decimal(0)) < 0) return false;
  return (value.split('.')[1] ?? '').length <= places;
}
