import { type Action } from '../../jobs/action-requests/action';
import { type MatchingPorts } from '../../jobs/cash/matching-ports';
import { type MailPort } from '../../jobs/delivery/mail-port';
import { type JournaledJob } from '../../jobs/journal/journaled-job';
import { type Moment } from '../../jobs/moment';
import { type Anchors } from '../../jobs/sealing/anchors';
import { type Wake } from '../../jobs/wake';
import { type DataverseConnection } from '../dataverse/connection';
import { cashJobs } from './cash-jobs';
import { creditJobs } from './credit-jobs';
import { creditLimitJobs } from './credit-limit-jobs';
import { deliveryJobs } from './delivery-jobs';
import { fulfilmentJobs } from './fulfilment-jobs';
import { invoicingJobs } from './invoicing-jobs';
import { orderingJobs } from './ordering-jobs';
import { sealingJobs } from './sealing-jobs';

/** What the whole money path stands on. */
export interface MoneyPathResources {
  /** As the service that posts. */
  readonly posting: DataverseConnection;
  /** As the service that writes to customers. */
  readonly outreach: DataverseConnection;
  readonly mail: MailPort;
  readonly anchors: Anchors;
  readonly accountHashKey: string;
  /** Told whose money moved; without it nobody is told, and credit looks again when its sweep comes by. */
  readonly customersPaid?: MatchingPorts['customersPaid'];
  /** Calls a job that has work now; without it the sweep calls it. */
  readonly wake?: Wake;
  /** Hosts that may be asked for credit signals; without it none is. */
  readonly signalHosts?: readonly string[];
}

/** Every stage from the order to the ledger over the same resources: for the functions, the command line, scenarios and proofs. */
export function moneyPath({
  posting,
  outreach,
  mail,
  anchors,
  accountHashKey,
  customersPaid,
  wake,
  signalHosts = [],
}: MoneyPathResources) {
  const dataverse = posting;
  const credit = creditJobs({ dataverse, signalHosts, ...(wake ? { wake } : {}) });
  const limits = creditLimitJobs({ dataverse, customerEvent: credit.customerEvent });
  const { actions: billingActions, ...invoicing } = invoicingJobs({ dataverse });
  const cash = cashJobs({
    dataverse,
    accountHashKey,
    customersPaid: async (customerIds, moment) => {
      // In the run that posted the payment (CR-18); what cannot be scored now is scored by night.
      await credit.scoreCustomers({ customerIds, event: 'payment' }, moment);
      await customersPaid?.(customerIds, moment);
    },
  });
  return {
    ...orderingJobs({ dataverse }),
    ...credit,
    ...limits,
    ...fulfilmentJobs({ dataverse }),
    ...invoicing,
    ...cash,
    ...deliveryJobs({ outreach, mail }),
    ...sealingJobs({ dataverse, anchors }),
    /** What people may ask for on a form, of every stage. */
    actions: (moment: Moment): readonly Action[] => [
      ...orderingJobs({ dataverse }).orderActions(moment),
      ...credit.creditActions(moment),
      ...limits.limitActions(moment),
      ...billingActions(moment),
      ...cash.paymentActions(moment),
    ],
  };
}

export type MoneyPath = ReturnType<typeof moneyPath>;

/** The jobs that run over the journal, by the names the command line and the lanes know. */
export const journaledJobs = ({
  invoicing,
  matching,
}: Pick<MoneyPath, 'invoicing' | 'matching'>): readonly JournaledJob[] => [invoicing, matching];
