import { type CurrencyCode, type Decimal } from '../kernel';
import { type CreditFacts } from './credit-facts';

/** The rules a policy can name. The others of spec/features.md 3.1 join here. */
export type CreditRuleType = 'daysOverdue' | 'creditLimitUsed';

/** A rule as a policy sets it. */
export interface CreditRule {
  /** The policy's own name for it, unique in the policy. */
  readonly id: string;
  readonly type: CreditRuleType;
  /** Days, or percent of the limit; the rule fires above it, never at it. */
  readonly threshold: Decimal;
  /** Whom it is for: `all` until tables and groups come. */
  readonly scope: string;
}

/** Why an order is held. Beside the rules themselves: what a rule needed and did not find. */
export type HoldCause = CreditRuleType | 'creditLimitMissing' | 'rateMissing';

/** What one look of a rule at the facts gave. */
export interface RuleResult {
  readonly fired: boolean;
  readonly cause: HoldCause;
  readonly ruleId: string;
  readonly scope: string;
  /** What was measured; absent when there was nothing to measure, or no number says it (any use of a limit of zero). */
  readonly value?: Decimal;
  /** Absent where no number decides. */
  readonly threshold?: Decimal;
  /** For a missing rate: of these currencies. */
  readonly currencies?: readonly CurrencyCode[];
}

/** A rule: pure, and complete in itself, so that the order of rules cannot matter. */
export type EvaluateRule = (rule: CreditRule, facts: CreditFacts) => RuleResult;
