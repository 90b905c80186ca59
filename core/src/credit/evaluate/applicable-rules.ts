import { type CreditFacts } from '../credit-facts';
import { type CreditRule, type RuleScope } from '../rules/credit-rule';

/** The rules that are for a document: by customer and group, risk group and checkpoint; by id, so that the order of a rule set says nothing. */
export const applicableRules = (rules: readonly CreditRule[], facts: CreditFacts): readonly CreditRule[] =>
  rules
    .filter((rule) => isFor(rule.scope, facts) && isForRisk(rule, facts) && isAt(rule, facts))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));

function isFor(scope: RuleScope, { customer }: CreditFacts): boolean {
  switch (scope.level) {
    case 'all':
      return true;
    case 'group':
      return !customer.groupMissing && scope.group === customer.group;
    case 'customer':
      return scope.customerId === customer.customerId;
  }
}

const isForRisk = ({ riskGroup }: CreditRule, { customer }: CreditFacts): boolean =>
  riskGroup === undefined || riskGroup === customer.riskGroup;

const isAt = ({ checkpoints }: CreditRule, { checkpoint }: CreditFacts): boolean =>
  checkpoints === undefined || checkpoints.includes(checkpoint);

/** How specific a scope is: an exclusion takes back only what is strictly less specific (CR-2). */
export const specificity = ({ level }: RuleScope): number => ['all', 'group', 'customer'].indexOf(level);
