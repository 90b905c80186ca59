import { ok } from '@o2c/core/kernel';
import { type Action } from '../../jobs/action-requests/action';
import { type ApprovalCarrier } from '../../jobs/approvals/approval-carrier';
import { adjustLimitAction } from '../../jobs/credit-limits/adjust-limit-action';
import { decideApplicationAction } from '../../jobs/credit-limits/decide-application-action';
import { generateLimitsAction } from '../../jobs/credit-limits/generate-limits-action';
import { limitCarrier } from '../../jobs/credit-limits/limit-carrier';
import { type LimitPorts } from '../../jobs/credit-limits/limit-ports';
import { type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { postApproved } from '../../jobs/credit-limits/post-approved';
import { reviewCredit } from '../../jobs/credit-limits/review-credit';
import { type WholeJob } from '../../jobs/lanes/whole-job';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { limitReviewRows } from '../dataverse/rows/limit-review-rows';
import { limitRows } from '../dataverse/rows/limit-rows';

/** What limits stand on. */
export interface CreditLimitResources {
  readonly dataverse: DataverseConnection;
  /** Told whose limit changed. */
  readonly customerEvent: RaiseCustomerEvent;
}

export interface CreditLimitJobs {
  /** `credit.adjust-limit`, `credit.generate-limits` and `credit.decide-application`. */
  readonly limitActions: (moment: Moment) => readonly Action[];
  /** What answers to the questions of journals do. */
  readonly limitCarriers: (moment: Moment) => readonly ApprovalCarrier[];
  /** Goes on with journals that were let go, and finds whose credit is to be reviewed. */
  readonly creditReview: WholeJob;
}

/** Credit limits over a Dataverse. */
export const creditLimitJobs = ({ dataverse, customerEvent }: CreditLimitResources): CreditLimitJobs => {
  const portsAt = (moment: Moment): LimitPorts => ({
    ...limitRows(dataverse, moment),
    limitsChanged: (customerIds, at) => customerEvent({ kind: 'limit', customerIds }, at),
  });
  return {
    limitActions: (moment) => {
      const ports = portsAt(moment);
      return [
        adjustLimitAction(ports, moment),
        generateLimitsAction(ports, moment),
        decideApplicationAction(ports, moment),
      ];
    },
    limitCarriers: (moment) => [limitCarrier(portsAt(moment), moment)],
    creditReview: {
      job: 'creditReview',
      work: async (moment) => {
        const posted = await postApproved(portsAt(moment), moment);
        if (!posted.ok) return posted;
        const reviews = await reviewCredit(limitReviewRows(dataverse, moment), moment);
        return reviews.ok ? ok({ ...posted.value, ...reviews.value }) : reviews;
      },
    },
  };
};
