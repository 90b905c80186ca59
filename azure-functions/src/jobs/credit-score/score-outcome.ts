import { type MissingFactor, type RiskGroup, type ScoringDefect } from '@o2c/core/credit-score';

/** What became of the score of one customer in one legal entity. */
export type ScoreOutcome = { readonly profileId: string; readonly customerId: string } & (
  | {
      readonly outcome: 'scored';
      readonly score: number;
      readonly riskGroup: RiskGroup;
      /** Absent: it had none. */
      readonly previous?: RiskGroup;
    }
  /** All is as it was, so nothing was written. */
  | { readonly outcome: 'unchanged' }
  /** Computed and noted, not applied: the policy does not let it act. */
  | { readonly outcome: 'observed' }
  /** A factor has no value and no line for that; the score before stays, marked as stale. */
  | { readonly outcome: 'incomplete'; readonly missing: readonly MissingFactor[] }
  /** It was scored for a later day already. */
  | { readonly outcome: 'later' }
  | { readonly outcome: 'refused'; readonly code: string }
  /** Patience ended; the next run takes it up. */
  | { readonly outcome: 'parked'; readonly code: string }
);

/** What a scoring did; `off`: no scoring is set up; `defects`: nobody was scored, because the configuration is wrong. */
export interface ScoreReport {
  readonly outcomes: readonly ScoreOutcome[];
  readonly off: boolean;
  readonly defects: readonly ScoringDefect[];
}
