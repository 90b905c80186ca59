import { addDays, alternateKey, type Decimal, type Instant, instant, rowId, utcDateOf } from '../kernel';
import { type Approval } from './approval';

/** What a job asks a person to approve. */
export interface Proposal {
  readonly actionType: string;
  readonly legalEntityId: string;
  readonly targetTable: string;
  readonly targetId: string;
  /** Of exactly what would be done. */
  readonly contentHash: string;
  /** Units of `currencyCode`. */
  readonly amount?: Decimal;
  readonly currencyCode?: string;
}

/** Four eyes have 72 hours (reliability.md 4.3). */
const DAYS_TO_DECIDE = 3;

/** Id and key of the approval of this content: a changed target is a new question, the same one is asked once. */
export const approvalIdentity = ({
  actionType,
  targetId,
  contentHash,
}: Pick<Proposal, 'actionType' | 'targetId' | 'contentHash'>): Pick<Approval, 'id' | 'key'> => ({
  id: rowId('approval', actionType, targetId, contentHash),
  key: alternateKey('approval', actionType, targetId, contentHash),
});

/** The row of a proposal; it lapses 72 hours after it was made. */
export const newApproval = (proposal: Proposal, recordedOn: Instant): Approval => ({
  ...proposal,
  ...approvalIdentity(proposal),
  status: 'requested',
  expiresOn: instant(`${addDays(utcDateOf(recordedOn), DAYS_TO_DECIDE)}${recordedOn.slice(10)}`),
  recordedOn,
});
