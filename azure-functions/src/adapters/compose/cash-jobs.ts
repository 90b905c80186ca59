import { type JournaledJob } from '../../jobs/journal/journaled-job';
import { type Action } from '../../jobs/action-requests/action';
import { applyPaymentAction } from '../../jobs/cash/actions/apply-payment-action';
import { reversePaymentAction } from '../../jobs/cash/actions/reverse-payment-action';
import { type Moment } from '../../jobs/moment';
import { matchingJob } from '../../jobs/cash/matching-job';
import { type MatchingPorts } from '../../jobs/cash/matching-ports';
import { type PostStatements, postStatements } from '../../jobs/cash/post-statements';
import { accountHash } from '../bank-details/account-hash';
import { type DataverseConnection } from '../dataverse/connection';
import { matchingRows } from '../dataverse/rows/matching-rows';
import { statementRows } from '../dataverse/rows/statement-rows';

/** What the cash jobs are composed of. */
export interface CashComposition {
  readonly dataverse: DataverseConnection;
  /** What bank accounts are hashed with. */
  readonly accountHashKey: string;
  /** Credit looks again at customers whose money moved; without it nobody is told (the sweeper finds them). */
  readonly customersPaid?: MatchingPorts['customersPaid'];
}

export interface CashJobs {
  readonly postStatements: PostStatements;
  readonly matching: JournaledJob;
  /** `payment.apply` and `payment.reverse`, for the runner of action requests. */
  readonly paymentActions: (moment: Moment) => readonly Action[];
}

/** The cash jobs over Dataverse; each call carries the correlation id of its moment. */
export function cashJobs({ dataverse, accountHashKey, customersPaid = toldToNobody }: CashComposition): CashJobs {
  const hashAccount = (account: string): string => accountHash(account, accountHashKey);
  const statements = (correlationId: string) => statementRows(dataverse, { correlationId }, hashAccount);
  const ports = (correlationId: string) => matchingRows(dataverse, { correlationId }, customersPaid);
  return {
    postStatements: (file, moment) => postStatements(statements(moment.correlationId))(file, moment),
    matching: matchingJob(ports),
    paymentActions: (moment) => [
      applyPaymentAction(ports(moment.correlationId), moment),
      reversePaymentAction(ports(moment.correlationId), moment),
    ],
  };
}

const toldToNobody: MatchingPorts['customersPaid'] = () => Promise.resolve();
