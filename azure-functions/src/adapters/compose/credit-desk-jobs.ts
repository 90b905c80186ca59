import { type Action } from '../../jobs/action-requests/action';
import { type ApprovalCarrier } from '../../jobs/approvals/approval-carrier';
import { type EvaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { releaseCarrier } from '../../jobs/credit-desk/carry-out-release';
import { creditEvaluateAction } from '../../jobs/credit-desk/credit-evaluate-action';
import { creditExcludeAction } from '../../jobs/credit-desk/credit-exclude-action';
import { creditForceAction } from '../../jobs/credit-desk/credit-force-action';
import { creditRecallAction } from '../../jobs/credit-desk/credit-recall-action';
import { creditRejectAction } from '../../jobs/credit-desk/credit-reject-action';
import { creditReleaseAction, creditRequestReleaseAction } from '../../jobs/credit-desk/credit-release-action';
import { type DeskPorts } from '../../jobs/credit-desk/desk-ports';
import { lapseApprovals } from '../../jobs/credit-desk/lapse-approvals';
import { postReleased } from '../../jobs/credit-desk/post-released';
import { type Moment } from '../../jobs/moment';
import { type Wake } from '../../jobs/wake';
import { type DataverseConnection } from '../dataverse/connection';
import { accessRows } from '../dataverse/rows/access-rows';
import { actionRequestRows } from '../dataverse/rows/action-request-rows';
import { approvalRows } from '../dataverse/rows/approval-rows';
import { excludableProfile, lapseRows, postableReleases } from '../dataverse/rows/credit-desk-rows';
import { holdCaseRows } from '../dataverse/rows/hold-case-rows';
import { snapshotRows } from '../dataverse/rows/snapshot-rows';
import { writeTransactions } from '../dataverse/transactions/write-transactions';

export interface CreditDeskResources {
  readonly dataverse: DataverseConnection;
  readonly evaluateCustomers: EvaluateCustomers;
  /** Calls a job that has work now; without it the sweep calls it. */
  readonly wake?: Wake;
}

export interface CreditDeskJobs {
  /** What people ask for about holds. */
  readonly creditActions: (moment: Moment) => readonly Action[];
  /** What `approval.decide` carries out of it. */
  readonly creditCarriers: (moment: Moment) => readonly ApprovalCarrier[];
  /** Ends approvals that nobody decided in time; for the sweeper. */
  readonly lapseApprovals: ReturnType<typeof lapseApprovals>;
  /** Carries on with what the rules let go with posting; for the sweeper. */
  readonly postReleased: ReturnType<typeof postReleased>;
}

/** The person's side of credit over a Dataverse. */
export function creditDeskJobs({ dataverse, evaluateCustomers, wake }: CreditDeskResources): CreditDeskJobs {
  const requestsFor = (moment: Moment) => actionRequestRows(dataverse, moment, snapshotRows(dataverse, moment));
  const portsFor = (moment: Moment): DeskPorts => ({
    cases: holdCaseRows(dataverse, moment),
    rolesOf: accessRows(dataverse, moment, {}).rolesOf,
    isHuman: approvalRows(dataverse, moment).isHuman,
    requestById: requestsFor(moment).byId,
    evaluate: evaluateCustomers,
    ...(wake ? { wake } : {}),
    moment,
  });
  return {
    creditActions: (moment) => {
      const ports = portsFor(moment);
      return [
        creditReleaseAction(ports),
        creditRequestReleaseAction(ports),
        creditRejectAction(ports),
        creditForceAction(ports),
        creditExcludeAction({ ...ports, profileById: excludableProfile(dataverse, moment) }),
        creditEvaluateAction(ports),
        creditRecallAction({ ...ports, approvalById: approvalRows(dataverse, moment).byId }),
      ];
    },
    creditCarriers: (moment) => [releaseCarrier(portsFor(moment))],
    postReleased: (moment) =>
      postReleased({
        released: postableReleases(dataverse, moment),
        cases: holdCaseRows(dataverse, moment),
        write: (transactions) => writeTransactions(dataverse, moment, transactions),
      })(moment),
    lapseApprovals: (moment) => lapseApprovals(lapseRows(dataverse, moment, requestsFor(moment)))(moment),
  };
}
