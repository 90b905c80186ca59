import { type CustomerScore, type Scoring } from '@o2c/core/credit-score';
import { type Decimal } from '@o2c/core/kernel';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type ScoredAccount } from './scoring-ports';

/** The action type whose policy says how far scoring may act by itself. */
export const CREDIT_SCORE = 'credit.score';

/** A score as it was computed, ready to be written. */
export interface ComputedScore {
  readonly account: ScoredAccount;
  readonly result: CustomerScore;
  readonly paymentIndex?: Decimal;
}

/** What happened, when, and what it is decided by. */
export interface ScoreConditions {
  readonly settings: CompanySettings;
  readonly scoring: Scoring;
  readonly moment: Moment;
  /** What made the score to be computed. */
  readonly event: string;
}
