import { compareDecimals, type Instant, rowId } from '../kernel';
import { type HoldReason } from './credit-hold';
import { type RuleResult } from './rules/credit-rule';

/** What a reason says to people. */
export interface ReasonWords {
  /** What was measured against what is allowed, and what would clear it. */
  readonly explain?: (result: RuleResult) => string;
}

/** When the reasons were found, and their words. */
export interface FoundReasons extends ReasonWords {
  readonly since: Instant;
}

/**
 * The reasons of a hold, one per cause: of several rules of one type that fired, the strictest stands for them (spec/features.md 3.2), the first
 * by id among equals.
 */
export function holdReasons(
  holdId: string,
  fired: readonly RuleResult[],
  { since, explain }: FoundReasons,
): readonly HoldReason[] {
  const byCause = new Map<RuleResult['cause'], RuleResult>();
  for (const result of fired) {
    const known = byCause.get(result.cause);
    if (!known || isStricter(result, known)) byCause.set(result.cause, result);
  }
  return [...byCause.values()].map((result) => ({
    id: rowId('creditholdreason', holdId, result.cause),
    cause: result.cause,
    ruleId: result.ruleId,
    scope: result.scope,
    since,
    cleared: false,
    ...(explain ? { explanation: explain(result).slice(0, 2_000) } : {}),
    ...(result.value === undefined ? {} : { value: result.value }),
    ...(result.threshold === undefined ? {} : { threshold: result.threshold }),
  }));
}

const isStricter = ({ threshold }: RuleResult, known: RuleResult): boolean =>
  threshold !== undefined && known.threshold !== undefined && compareDecimals(threshold, known.threshold) < 0;
