import {
  type AdjustmentLine,
  daysOf,
  limitAfter,
  type LimitAdjustment,
  type LimitPolicy,
  previousLimit,
  shownMoney,
} from '@o2c/core/credit-limits';
import {
  adjustmentLinePosted,
  limitChanges,
  type StoredAdjustmentLine,
  type StoredCustomerProfile,
  tables,
  writeDecision,
} from '@o2c/core/dataverse';
import { addMonths, type PlainData } from '@o2c/core/kernel';
import { type Autonomy, newDecision } from '@o2c/core/operations';
import { type Effects } from '../action-requests/action-request';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { ADJUST_LIMIT } from './limit-ports';

/** The journal a line is posted with. */
export interface Posting {
  readonly adjustment: LimitAdjustment;
  readonly settings: CompanySettings;
  readonly policy: LimitPolicy;
  readonly autonomy: Autonomy;
  /** Who approved it; absent: nobody had to. */
  readonly approvedById?: string;
  readonly moment: Moment;
}

/** The rows of one posted line: the line with what it replaced, the profile over the version that was read, and the decision. */
export function postLine(stored: StoredAdjustmentLine, holder: StoredCustomerProfile, posting: Posting): Effects {
  const { adjustment, settings, moment } = posting;
  const line = postedLine(stored, holder, posting);
  const links = rowLinksOf(settings, adjustment.legalEntityId);
  return {
    creates: [{ entitySetName: tables.decision.entitySetName, row: writeDecision(lineDecision(line, posting), links) }],
    updates: [
      {
        entitySetName: tables.creditLimitAdjustmentLine.entitySetName,
        id: stored.id,
        etag: stored.etag,
        changes: adjustmentLinePosted(line),
      },
      {
        entitySetName: tables.customerProfile.entitySetName,
        id: holder.id,
        etag: holder.etag,
        changes: {
          ...profileChanges(line, holder, posting),
          [tables.customerProfile.columns.lastOperationId.name]: moment.correlationId,
        },
      },
    ],
  };
}

/** The line as it is once it is posted: its days are its own, and it knows what it replaced. */
export function postedLine<L extends AdjustmentLine>(
  line: L,
  holder: StoredCustomerProfile,
  { adjustment, moment }: Pick<Posting, 'adjustment' | 'moment'>,
): L {
  const { validFrom, expiresOn } = daysOf(line, adjustment);
  return {
    ...line,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    previous: previousLimit(holder, adjustment.type),
    postedOn: moment.now,
    lastOperationId: moment.correlationId,
  };
}

/** What a posted line makes of a profile: the limit, the days of the reviews, and the day of the first approval. */
export function profileChanges(
  line: AdjustmentLine,
  holder: Pick<StoredCustomerProfile, 'creditApprovedOn' | 'unlimitedCredit'>,
  { adjustment, policy, moment }: Pick<Posting, 'adjustment' | 'policy' | 'moment'>,
) {
  const { today } = moment;
  return limitChanges(limitAfter(holder, line, adjustment.type), {
    ...(holder.creditApprovedOn === undefined ? { creditApprovedOn: today } : {}),
    lastReviewOn: today,
    nextReviewOn: addMonths(today, policy.reviewEveryMonths),
  });
}

/** Why a limit changed. */
export const lineDecision = (line: AdjustmentLine, { adjustment, autonomy, approvedById, moment }: Posting) =>
  newDecision({
    type: ADJUST_LIMIT,
    legalEntityId: adjustment.legalEntityId,
    customerId: line.customerId,
    targetTable: tables.customerProfile.logicalName,
    targetId: line.profileId,
    rule: `limit.${adjustment.source}`,
    outcome: 'posted',
    autonomy,
    inputs: inputsOf(line, adjustment, approvedById),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: line.id,
  });

const inputsOf = (line: AdjustmentLine, adjustment: LimitAdjustment, approvedBy: string | undefined): PlainData => ({
  adjustment: adjustment.id,
  type: adjustment.type,
  content: adjustment.contentHash,
  requestedBy: adjustment.requestedById,
  approvedBy,
  previous: line.previous.unlimited ? 'unlimited' : line.previous.limit && shownMoney(line.previous.limit),
  limit: line.unlimited ? 'unlimited' : line.newLimit && shownMoney(line.newLimit),
  from: line.validFrom,
  expiresOn: line.expiresOn,
  belowExposure: line.belowExposure,
  explanation: line.explanation?.slice(0, 500),
});
