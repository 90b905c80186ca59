import { type EvaluateRule } from './credit-rule';

/** Fires when an amount could not be brought into the limit's currency: held by name, never taken one to one. Without a limit no rate is needed. */
export const rateMissing: EvaluateRule = ({ id, scope }, { limit, missingRates }) => ({
  cause: 'rateMissing',
  ruleId: id,
  scope,
  fired: limit.kind === 'limited' && missingRates.length > 0,
  currencies: missingRates,
});
