import { type EvaluateRule } from './credit-rule';
import { named, valuesOf } from './describe-rule';

/**
 * Critical change (spec/features.md 3.8): a block fires when one of its fields was changed since the document was cleared. An exclusion is true
 * when something was changed and nothing but its fields: one harmless change does not excuse another.
 */
export const criticalChange: EvaluateRule = (rule, { document: { criticalFields } }) => {
  const values = valuesOf(rule);
  const among = criticalFields.filter((field) => values.includes(field));
  const fired = among.length > 0 && (rule.effect === 'block' || among.length === criticalFields.length);
  return { ...named(rule, 'criticalChange'), fired };
};
