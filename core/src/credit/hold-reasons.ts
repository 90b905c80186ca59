import { compareDecimals, rowId } from '../kernel';
import { type HoldReason } from './credit-hold';
import { type RuleResult } from './rules/credit-rule';

/**
 * The reasons of a hold, one per cause: of several rules of one type that fired, the strictest stands for them (spec/features.md 3.2), the first
 * by id among equals.
 */
export function holdReasons(holdId: string, fired: readonly RuleResult[]): readonly HoldReason[] {
  const byCause = new Map<RuleResult['cause'], RuleResult>();
  for (const result of fired) {
    const known = byCause.get(result.cause);
    if (!known || isStricter(result, known)) byCause.set(result.cause, result);
  }
  return [...byCause.values()].map(({ cause, ruleId, scope, value, threshold }) => ({
    id: rowId('creditholdreason', holdId, cause),
    cause,
    ruleId,
    scope,
    cleared: false,
    ...(value === undefined ? {} : { value }),
    ...(threshold === undefined ? {} : { threshold }),
  }));
}

const isStricter = ({ threshold }: RuleResult, known: RuleResult): boolean =>
  threshold !== undefined && known.threshold !== undefined && compareDecimals(threshold, known.threshold) < 0;
