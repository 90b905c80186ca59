import { type Decimal } from '../../kernel';
import { type CreditRule, type HoldCause, type RuleResult, type RuleScope } from './credit-rule';

/** How a decision names whom a rule is for. */
export const scopeName = (scope: RuleScope): string => (scope.level === 'group' ? `group ${scope.group}` : scope.level);

/** What every result of a rule says, whatever it measured. */
export const named = (rule: CreditRule, cause: HoldCause): Pick<RuleResult, 'cause' | 'ruleId' | 'scope'> => ({
  cause,
  ruleId: rule.id,
  scope: scopeName(rule.scope),
});

/** The number a rule compares with. Throws for a rule that has none: such a rule is refused where rules are read. */
export function thresholdOf({ id, threshold }: CreditRule): Decimal {
  if (threshold === undefined) throw new Error(`The credit rule ${id} has no threshold.`);
  return threshold;
}

/** The words a rule looks for. Throws for a rule that has none, as `thresholdOf` does. */
export function valuesOf({ id, values }: CreditRule): readonly string[] {
  if (values === undefined) throw new Error(`The credit rule ${id} has no values.`);
  return values;
}
