import { type EvaluateRule } from './credit-rule';
import { named, valuesOf } from './describe-rule';

/** Account status: true when the customer's status is one of the rule's (spec/features.md 3.1), of a block as of an exclusion. */
export const accountStatus: EvaluateRule = (rule, { customer }) => ({
  ...named(rule, 'accountStatus'),
  fired: valuesOf(rule).includes(customer.accountStatus),
});
