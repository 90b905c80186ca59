import { customerEvent, type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { type EvaluateCustomers, evaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { type EvaluateOrders } from '../../jobs/credit/evaluate-orders';
import { type Wake } from '../../jobs/wake';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';
import { evaluatesOrders } from './evaluates-orders';
import { creditDeskJobs, type CreditDeskJobs } from './credit-desk-jobs';
import { creditScoreJobs, type CreditScoreJobs } from './credit-score-jobs';

export interface CreditJobs extends CreditDeskJobs, CreditScoreJobs {
  /** By ids of orders. */
  readonly evaluateOrders: EvaluateOrders;
  readonly evaluateCustomers: EvaluateCustomers;
  /** Scores the customers first, so that rules for risk groups see what happened (CR-18). */
  readonly customerEvent: RaiseCustomerEvent;
}

export interface CreditResources {
  readonly dataverse: DataverseConnection;
  /** Calls a job that has work now; without it the sweep calls it. */
  readonly wake?: Wake;
  /** Hosts that may be asked for credit signals; without it none is. */
  readonly signalHosts?: readonly string[];
}

/** Credit over a Dataverse. */
export function creditJobs({ dataverse, wake, signalHosts = [] }: CreditResources): CreditJobs {
  const evaluate: EvaluateCustomers = (customerIds, moment) =>
    evaluateCustomers(creditRows(dataverse, moment))(customerIds, moment);
  const lookAgain: RaiseCustomerEvent = (event, moment) => customerEvent(creditRows(dataverse, moment))(event, moment);
  const scoring = creditScoreJobs({ dataverse, customerEvent: lookAgain, signalHosts });
  return {
    ...scoring,
    evaluateOrders: evaluatesOrders(dataverse),
    evaluateCustomers: evaluate,
    customerEvent: async (event, moment) => {
      const scored = await scoring.scoreCustomers({ customerIds: event.customerIds, event: event.kind }, moment);
      return scored.ok ? lookAgain(event, moment) : scored;
    },
    ...creditDeskJobs({ dataverse, evaluateCustomers: evaluate, ...(wake ? { wake } : {}) }),
  };
}
