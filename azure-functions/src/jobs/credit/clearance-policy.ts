import {
  checkCreditRule,
  type CreditPolicyRefusal,
  type CreditRuleSet,
  type CreditSettings,
  parseCreditSettings,
} from '@o2c/core/credit';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Autonomy, policyOf } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type CreditRuleBook } from './credit-accounts';

/** The action type whose policy says how orders are cleared. */
export const CLEAR_ORDER = 'order.clear';

/** By which rules, and how far by itself. */
export interface ClearancePolicy {
  readonly autonomy: Autonomy;
  readonly ruleSet: CreditRuleSet;
}

/** How far by itself, and how. */
export interface ClearanceSettings {
  readonly autonomy: Autonomy;
  readonly settings: CreditSettings;
}

export type ClearancePolicyRefusal =
  | CreditPolicyRefusal
  | { readonly code: 'credit-policy.missing' }
  /** A rule that is set for this legal entity and cannot be understood. */
  | { readonly code: 'credit-rule.unreadable'; readonly rule: string }
  | { readonly code: 'credit-rule.invalid'; readonly rule: string; readonly reason: string };

/** How the policy of a legal entity, else the one for all, lets orders be cleared. */
export function clearanceSettings(
  { policies }: Pick<CompanySettings, 'policies'>,
  legalEntityId: string,
): Result<ClearanceSettings, ClearancePolicyRefusal> {
  const policy = policyOf(policies, CLEAR_ORDER, legalEntityId);
  if (!policy) return refuse({ code: 'credit-policy.missing' });
  const settings = parseCreditSettings(policy.parameters ?? '');
  return settings.ok ? ok({ autonomy: policy.autonomy, settings: settings.value }) : settings;
}

/**
 * The settings of a legal entity's policy and all rules that are set for it or for every one. Without a policy or a rule nothing is cleared: a check
 * without rules would pass everything; and one rule that is not understood stops all, for nobody knows what it would have held.
 */
export function clearancePolicy(
  { settings, book }: { readonly settings: Pick<CompanySettings, 'policies'>; readonly book: CreditRuleBook },
  legalEntityId: string,
): Result<ClearancePolicy, ClearancePolicyRefusal> {
  const clearance = clearanceSettings(settings, legalEntityId);
  if (!clearance.ok) return clearance;
  const isFor = (set: { readonly legalEntityId?: string }): boolean =>
    set.legalEntityId === undefined || set.legalEntityId === legalEntityId;
  const broken = book.unreadable.find(isFor);
  if (broken) return refuse({ code: 'credit-rule.unreadable', rule: broken.rule });
  const rules = book.rules.filter(isFor).map(({ rule }) => rule);
  if (rules.length === 0) return refuse({ code: 'credit-policy.no-rules' });
  for (const [index, rule] of rules.entries()) {
    const checked = checkCreditRule(rule, index + 1);
    if (!checked.ok) return refuse({ code: 'credit-rule.invalid', rule: rule.id, reason: reasonOf(checked.error) });
  }
  const { autonomy, settings: how } = clearance.value;
  return ok({ autonomy, ruleSet: { settings: how, rules } });
}

const reasonOf = (refusal: CreditPolicyRefusal): string =>
  'member' in refusal ? `${refusal.code} ${refusal.member}` : refusal.code;
