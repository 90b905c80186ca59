import { customerEvent, type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { type EvaluateCustomers, evaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { evaluateOrders } from '../../jobs/credit/evaluate-orders';
import { type Wake } from '../../jobs/wake';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';
import { creditDeskJobs, type CreditDeskJobs } from './credit-desk-jobs';
import { creditScoreJobs, type CreditScoreJobs } from './credit-score-jobs';

export interface CreditJobs extends CreditDeskJobs, CreditScoreJobs {
  /** By ids of orders. */
  readonly evaluateOrders: EvaluateCustomers;
  readonly evaluateCustomers: EvaluateCustomers;
  /** Scores the customers first, so that rules for risk groups see what happened (CR-18). */
  readonly customerEvent: RaiseCustomerEvent;
}

export interface CreditResources {
  readonly dataverse: DataverseConnection;
  /** Calls a job that has work now; without it the sweep calls it. */
  readonly wake?: Wake;
}

/** Credit over a Dataverse. */
export function creditJobs({ dataverse, wake }: CreditResources): CreditJobs {
  const evaluate: EvaluateCustomers = (customerIds, moment) =>
    evaluateCustomers(creditRows(dataverse, moment))(customerIds, moment);
  const lookAgain: RaiseCustomerEvent = (event, moment) => customerEvent(creditRows(dataverse, moment))(event, moment);
  const scoring = creditScoreJobs({ dataverse, customerEvent: lookAgain });
  return {
    ...scoring,
    evaluateOrders: (orderIds, moment) => evaluateOrders(creditRows(dataverse, moment))(orderIds, moment),
    evaluateCustomers: evaluate,
    customerEvent: async (event, moment) => {
      const scored = await scoring.scoreCustomers({ customerIds: event.customerIds, event: event.kind }, moment);
      return scored.ok ? lookAgain(event, moment) : scored;
    },
    ...creditDeskJobs({ dataverse, evaluateCustomers: evaluate, ...(wake ? { wake } : {}) }),
  };
}
