import { type LimitAdjustment } from './limit-adjustment';
import { type PostedLimitLine } from './limit-as-of';

/** The lines of journals that were posted, for the folds of limits. */
export const postedLines = (adjustments: readonly LimitAdjustment[]): readonly PostedLimitLine[] =>
  adjustments.flatMap(({ type, lines }) =>
    lines.flatMap((line) => {
      const { postedOn } = line;
      return postedOn === undefined ? [] : [{ ...line, type, postedOn }];
    }),
  );
