import { type EvaluateRule } from './credit-rule';

/** Fires when nobody decided a limit: an order is held by name, for no decision is neither zero nor unlimited. */
export const creditLimitMissing: EvaluateRule = ({ id, scope }, { limit }) => ({
  cause: 'creditLimitMissing',
  ruleId: id,
  scope,
  fired: limit.kind === 'missing',
});
