import { type CurrencyCode, type Decimal, type Instant, type IsoDate, type Money } from '../kernel';

/** What a journal changes: the limit itself, or one that replaces it for a time (CR-14). */
export type AdjustmentType = 'creditLimit' | 'temporary';
/** Where its lines came from. */
export type AdjustmentSource = 'manual' | 'customers' | 'groups' | 'automatic' | 'application';
/** Its life; what is posted or rejected never changes again. */
export type AdjustmentStatus = 'draft' | 'submitted' | 'approved' | 'posted' | 'rejected';
/** How a generated limit follows from the one before: it is the value, or the value is added, or so many percent are. */
export type ChangeKind = 'fixed' | 'amount' | 'percent';
export type RoundingDirection = 'nearest' | 'up' | 'down';

/** A journal of changes of credit limits, posted as one (CR-14). */
export interface LimitAdjustment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly legalEntityId: string;
  readonly type: AdjustmentType;
  readonly source: AdjustmentSource;
  readonly status: AdjustmentStatus;
  readonly change?: ChangeKind;
  /** Units of each customer's currency, or percent. */
  readonly changeValue?: Decimal;
  /** Units of each customer's currency. */
  readonly roundTo?: Decimal;
  readonly roundingDirection?: RoundingDirection;
  /** For lines without days of their own. */
  readonly validFrom?: IsoDate;
  readonly expiresOn?: IsoDate;
  readonly reason?: string;
  /** Of the lines as they were submitted. */
  readonly contentHash?: string;
  readonly requestedById?: string;
  readonly approvalId?: string;
  readonly postedOn?: Instant;
  readonly lastOperationId?: string;
  readonly lines: readonly AdjustmentLine[];
}

/** The change of one customer's limit. */
export interface AdjustmentLine {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly sequence: number;
  readonly profileId: string;
  readonly customerId: string;
  readonly currency: CurrencyCode;
  /** Absent with `unlimited`. */
  readonly newLimit?: Money;
  readonly unlimited: boolean;
  readonly validFrom?: IsoDate;
  /** The last day the new limit is good. */
  readonly expiresOn?: IsoDate;
  /** Lower than what is taken, on purpose. */
  readonly belowExposure: boolean;
  readonly explanation?: string;
  /** What the line replaced; known once it is posted. */
  readonly previous: PreviousLimit;
  /** Absent: not posted. */
  readonly postedOn?: Instant;
  readonly refusal?: string;
  readonly lastOperationId?: string;
}

/** The limit, or the temporary limit, as it was when a line was posted. */
export interface PreviousLimit {
  /** Absent: none was decided. */
  readonly limit?: Money;
  readonly unlimited: boolean;
  readonly from?: IsoDate;
  readonly expiresOn?: IsoDate;
}
