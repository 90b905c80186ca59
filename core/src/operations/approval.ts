import { type Decimal, type Instant } from '../kernel';

/** A second pair of eyes on an action: a job's proposal, or a request that needs approval (VA-6, design.md decision 11). */
export interface Approval {
  readonly id: string;
  readonly key: string;
  readonly actionType: string;
  readonly legalEntityId: string;
  readonly targetTable: string;
  readonly targetId: string;
  /** Of what is to be approved; when it has changed the approval is void. */
  readonly contentHash: string;
  /** Units of `currencyCode`. */
  readonly amount?: Decimal;
  readonly currencyCode?: string;
  readonly status: 'requested' | 'approved' | 'rejected' | 'expired' | 'recalled' | 'void';
  /** The request that asks; absent: a job asks. */
  readonly actionRequestId?: string;
  /** Who may decide, when that is narrower than whoever decides approvals at all. */
  readonly roles?: readonly string[];
  /** The approval that lapsed and that this one follows, to the next tier. */
  readonly escalatesId?: string;
  /** Absent: a job asks. */
  readonly requestedById?: string;
  readonly decidedById?: string;
  readonly decidedOn?: Instant;
  readonly reason?: string;
  readonly expiresOn: Instant;
  readonly recordedOn: Instant;
}
