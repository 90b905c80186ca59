import { type Decimal } from '../kernel';

/** What a scoring group looks at (CR-16). */
export type ScoringFactor =
  | 'averagePaymentDays'
  | 'customerSinceYears'
  | 'inBusinessYears'
  | 'daysSalesOutstanding'
  | 'averageBalance'
  | 'creditGroup'
  | 'accountStatus'
  | 'country'
  | 'paymentIndex'
  | 'lateShare'
  | 'limitUse'
  | 'brokenPromises'
  | 'externalSignal';

/** The more risk, the higher; rules can be for one of them alone. */
export type RiskGroup = 'low' | 'medium' | 'high';

/** The value of a line that scores customers of whom the factor says nothing: unknown, or a signal too old to be used. */
export const NO_VALUE = '(no value)';

/**
 * What one range or one value of a factor gives. A range has a lower or an upper end or both, all included; a value is exactly that text, or
 * `(no value)`; a line with neither is any other value.
 */
export interface ScoringLine {
  readonly sequence: number;
  readonly from?: Decimal;
  readonly to?: Decimal;
  readonly value?: string;
  readonly score: number;
}

/** One factor of the score with all its lines (CR-16). */
export interface ScoringGroup {
  readonly code: string;
  readonly factor: ScoringFactor;
  /** Of an external signal: `source:kind`. */
  readonly signal?: string;
  readonly lines: readonly ScoringLine[];
}

/** The totals of a risk group and the terms that go with it (CR-16, CR-20). */
export interface RiskBand {
  readonly riskGroup: RiskGroup;
  /** Absent: every legal entity that has no bands of its own. */
  readonly legalEntityId?: string;
  /** Both ends included. */
  readonly fromScore: number;
  readonly toScore: number;
  /** Absent: any terms of payment. */
  readonly maximumTermsRank?: number;
  /** Absent: any discount. */
  readonly maximumDiscountRank?: number;
  /** To be paid in advance. */
  readonly depositPercent?: Decimal;
}

/** By which customers are scored. */
export interface Scoring {
  readonly groups: readonly ScoringGroup[];
  readonly bands: readonly RiskBand[];
}
