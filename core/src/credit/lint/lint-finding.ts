/** What can be wrong with a credit configuration, by name. Findings of scoring keep the names `core/credit-score` gives them. */
export type LintCode =
  | 'credit-lint.duplicate-id'
  | 'credit-lint.rule-invalid'
  | 'credit-lint.settings-invalid'
  | 'credit-lint.mixed-grace'
  | 'credit-lint.no-rules'
  | 'credit-lint.unreachable-rule'
  | 'credit-lint.exclusion-without-block'
  | 'credit-lint.block-always-excluded'
  | 'credit-lint.contradictory-exclusions'
  | 'credit-lint.checkpoint-not-checked'
  | 'credit-lint.unknown-group'
  | 'credit-lint.unknown-customer'
  | 'credit-lint.unknown-terms'
  | 'credit-lint.unknown-status'
  | 'credit-lint.unknown-field'
  | 'credit-lint.currency-without-rate'
  | 'credit-lint.cyclic-parent'
  | 'credit-lint.long-chain'
  | 'credit-lint.group-without-expiry'
  | `scoring.${string}`;

/** One thing that is wrong: an error decides otherwise than it looks or stops decisions; a warning changes nothing that was meant. */
export interface LintFinding {
  readonly code: LintCode;
  readonly severity: 'error' | 'warning';
  /** The rule, group, profile or setting. */
  readonly where: string;
  readonly why: string;
}

/** A finding that must be put right. */
export const lintError = (code: LintCode, where: string, why: string): LintFinding => ({
  code,
  severity: 'error',
  where,
  why,
});

/** A finding somebody should look at. */
export const lintWarning = (code: LintCode, where: string, why: string): LintFinding => ({
  code,
  severity: 'warning',
  where,
  why,
});
