import { type EvaluateRule } from './credit-rule';
import { named, valuesOf } from './describe-rule';

/** Terms of payment: true when the document's terms are among the rule's (spec/features.md 3.1), of a block as of an exclusion. */
export const termsOfPayment: EvaluateRule = (rule, { document }) => ({
  ...named(rule, 'termsOfPayment'),
  fired: valuesOf(rule).includes(document.termsCode),
});
