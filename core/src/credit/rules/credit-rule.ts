import { type CurrencyCode, type Decimal } from '../../kernel';
import { type CreditFacts, type RiskGroup } from '../credit-facts';
import { type Checkpoint, type CreditSettings } from '../settings/credit-settings';

/** The rules a policy can name: the seven of spec/features.md 3.1, then the six of 3.8. */
export type CreditRuleType =
  | 'daysOverdue'
  | 'accountStatus'
  | 'termsOfPayment'
  | 'creditLimitExpired'
  | 'overdueAmount'
  | 'orderAmount'
  | 'creditLimitUsed'
  | 'oldestOpenItem'
  | 'overdueShare'
  | 'dunningLevel'
  | 'lastPayment'
  | 'reviewOverdue'
  | 'criticalChange';

/** Whom a rule is for; `customer` is more specific than `group`, `group` than `all` (CR-2). */
export type RuleScope =
  | { readonly level: 'all' }
  | { readonly level: 'group'; readonly group: string }
  | { readonly level: 'customer'; readonly customerId: string };

/** What kind of value a rule compares; an exclusion only meets a block of the same kind (CR-2). */
export type RuleValueType = 'days' | 'amount' | 'percent' | 'list' | 'level';

/** A rule as an administrator sets it: one that holds documents, or one that excludes from a less specific one. */
export interface CreditRule {
  /** The policy's own name for it, unique in the rule set. */
  readonly id: string;
  readonly type: CreditRuleType;
  readonly effect: 'block' | 'exclude';
  readonly scope: RuleScope;
  /** Only for customers of this risk group; absent: any. */
  readonly riskGroup?: RiskGroup;
  readonly valueType: RuleValueType;
  /** Days, amount, percent or level: a block is true above it, an exclusion below it, neither at it. Absent only of lists. */
  readonly threshold?: Decimal;
  /** Of a threshold that is an amount; absent: the currency of the limit. */
  readonly currency?: CurrencyCode;
  /** Second threshold: of `overdueAmount` percent of the limit, of `overdueShare` percent of the open items. */
  readonly percent?: Decimal;
  /** Statuses, codes of payment terms, or names of critical fields. */
  readonly values?: readonly string[];
  /** An exclusion that ends the whole check when it is true. */
  readonly releaseOrder: boolean;
  /** A date that is not there does not fire. */
  readonly ignoreBlank: boolean;
  /** Disputed debits do not count. */
  readonly ignoreDisputed: boolean;
  /** Only at these; absent: at all. */
  readonly checkpoints?: readonly Checkpoint[];
}

/** Why a document is held: a rule, what a rule needed and did not find, or what no rule has to say. */
export type HoldCause =
  | CreditRuleType
  | 'termsRank'
  | 'discountRank'
  | 'creditLimitMissing'
  | 'rateMissing'
  | 'groupLimitUsed'
  | 'groupMissing'
  | 'newCustomer'
  | 'forced';

/** What one look of a rule at the facts gave. */
export interface RuleResult {
  readonly fired: boolean;
  readonly cause: HoldCause;
  readonly ruleId: string;
  /** `all`, `group CODE` or `customer`. */
  readonly scope: string;
  /** What was measured; absent when there was nothing to measure, or no number says it (any use of a limit of zero). */
  readonly value?: Decimal;
  /** Absent where no number decides. */
  readonly threshold?: Decimal;
  /** Of value and threshold; a currency when they are amounts in it. */
  readonly unit?: 'days' | 'percent' | 'level' | 'rank' | CurrencyCode;
  /** Of a rule with two thresholds: `overdueAmount` the percent of the limit that is used, `overdueShare` the days late of the oldest. */
  readonly secondValue?: Decimal;
  readonly secondThreshold?: Decimal;
  /** Id of the exclusion that took the rule back; then it has not fired. */
  readonly excludedBy?: string;
  /** For a missing rate: of these currencies. */
  readonly currencies?: readonly CurrencyCode[];
}

/** By what documents are checked. */
export interface CreditRuleSet {
  readonly settings: CreditSettings;
  readonly rules: readonly CreditRule[];
}

/** A rule: pure, and complete in itself, so that the order of rules cannot matter. */
export type EvaluateRule = (rule: CreditRule, facts: CreditFacts) => RuleResult;
