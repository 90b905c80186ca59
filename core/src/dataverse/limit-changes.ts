import { type LimitOnFile } from '../credit-limits';
import { type IsoDate } from '../kernel';
import { moneyText } from './decimal-text';
import { type RowChanges } from './row-changes';
import { customerProfile as table } from './tables';

const { columns } = table;

/** What posting an adjustment sets beside the limit itself. */
export interface ReviewDays {
  /** Absent: the customer had a limit before. */
  readonly creditApprovedOn?: IsoDate;
  readonly lastReviewOn: IsoDate;
  readonly nextReviewOn: IsoDate;
}

/** What a posted adjustment changes of a profile; what is absent now is emptied. */
export const limitChanges = (limit: LimitOnFile, review: ReviewDays): RowChanges => ({
  [columns.creditLimit.name]: limit.creditLimit ? moneyText(limit.creditLimit) : null,
  [columns.unlimitedCredit.name]: limit.unlimitedCredit,
  [columns.creditLimitExpiresOn.name]: limit.creditLimitExpiresOn ?? null,
  [columns.temporaryCreditLimit.name]: limit.temporaryCreditLimit ? moneyText(limit.temporaryCreditLimit) : null,
  [columns.temporaryFrom.name]: limit.temporaryFrom ?? null,
  [columns.temporaryTo.name]: limit.temporaryTo ?? null,
  ...(review.creditApprovedOn === undefined ? {} : { [columns.creditApprovedOn.name]: review.creditApprovedOn }),
  [columns.lastReviewOn.name]: review.lastReviewOn,
  [columns.nextReviewOn.name]: review.nextReviewOn,
  [columns.reviewReason.name]: null,
});
