import { compareDecimals, decimal, type Decimal } from '../../kernel';

/** Where a company stands by a Z score; between the two ends nobody can say. */
export type Zone = 'safe' | 'grey' | 'distress';

/** A Z score and its zone. */
export interface ZScore {
  readonly score: Decimal;
  readonly zone: Zone;
}

/** Safe above the upper end, in distress below the lower, grey between and at both. */
export function zoneOf(score: Decimal, lower: string, upper: string): Zone {
  if (compareDecimals(score, decimal(upper)) > 0) return 'safe';
  return compareDecimals(score, decimal(lower)) < 0 ? 'distress' : 'grey';
}
