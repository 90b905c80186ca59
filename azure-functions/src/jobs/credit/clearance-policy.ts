import { type CreditPolicyRefusal, type CreditRule, parseCreditPolicy } from '@o2c/core/credit';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Autonomy, policyOf } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';

/** The action type whose policy says how orders are cleared. */
export const CLEAR_ORDER = 'order.clear';

/** By which rules, and how far by itself. */
export interface ClearancePolicy {
  readonly autonomy: Autonomy;
  readonly rules: readonly CreditRule[];
}

export type ClearancePolicyRefusal = CreditPolicyRefusal | { readonly code: 'credit-policy.missing' };

/** The policy of a legal entity, else the one for all. Without one nothing is cleared: a check without rules would pass everything. */
export function clearancePolicy(
  { policies }: CompanySettings,
  legalEntityId: string,
): Result<ClearancePolicy, ClearancePolicyRefusal> {
  const policy = policyOf(policies, CLEAR_ORDER, legalEntityId);
  if (!policy) return refuse({ code: 'credit-policy.missing' });
  const rules = parseCreditPolicy(policy.parameters ?? '');
  return rules.ok ? ok({ autonomy: policy.autonomy, rules: rules.value }) : rules;
}
