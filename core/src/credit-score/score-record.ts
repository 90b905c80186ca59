import { alternateKey, type Decimal, type Instant, type IsoDate, rowId } from '../kernel';
import { type RiskGroup } from './scoring';

/** A score as it is kept: never changed, so that risk as known on a day can be told (CR-16, CR-18). */
export interface ScoreRecord {
  readonly id: string;
  readonly key: string;
  readonly customerProfileId: string;
  readonly customerId: string;
  readonly scoredOn: IsoDate;
  readonly score: number;
  readonly riskGroup: RiskGroup;
  readonly previousRiskGroup?: RiskGroup;
  readonly paymentIndex?: Decimal;
  /** A factor rests on a signal older than it may be. */
  readonly stale: boolean;
  /** What made it to be computed: `payment`, `nightly` ... */
  readonly event: string;
  /** What each factor measured and gave, as JSON (`writeBreakdown`). */
  readonly breakdown: string;
  readonly recordedOn: Instant;
  readonly lastOperationId: string;
}

/** What tells one score of a profile from another. */
export interface ScoreOccasion {
  readonly customerProfileId: string;
  readonly scoredOn: IsoDate;
  /** `scoreContentHash`. */
  readonly contentHash: string;
  /** How many scores of the same day came before: a customer may go back to what it was. */
  readonly ordinal: number;
}

/** Id and key of a score: the same content on the same day is the same row. */
export function scoreIdentity(occasion: ScoreOccasion): Pick<ScoreRecord, 'id' | 'key'> {
  const parts = [occasion.customerProfileId, occasion.scoredOn, occasion.contentHash, occasion.ordinal] as const;
  return { id: rowId('creditscore', ...parts), key: alternateKey('creditscore', ...parts) };
}
