import { type EvaluateRule } from './credit-rule';
import { named } from './describe-rule';

/** Fires when nobody decided a limit a rule has to measure: held by name, for no decision is neither zero nor unlimited. */
export const creditLimitMissing: EvaluateRule = (rule, { limit }) => ({
  ...named(rule, 'creditLimitMissing'),
  fired: limit.kind === 'missing',
});
