import { type OutsideControl } from '@o2c/core/credit';
import { ok } from '@o2c/core/kernel';
import { customerEvent, type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { type EvaluateCustomers, evaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { type EvaluateOrders } from '../../jobs/credit/evaluate-orders';
import { outsideControl } from '../../jobs/credit/outside-control';
import { type Moment } from '../../jobs/moment';
import { type Reading } from '../../jobs/reading';
import { type Wake } from '../../jobs/wake';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';
import { uncontrolledCustomers } from '../dataverse/rows/uncontrolled-rows';
import { evaluatesOrders } from './evaluates-orders';
import { creditDeskJobs, type CreditDeskJobs } from './credit-desk-jobs';
import { creditScoreJobs, type CreditScoreJobs } from './credit-score-jobs';

export interface CreditJobs extends CreditDeskJobs, CreditScoreJobs {
  /** By ids of orders. */
  readonly evaluateOrders: EvaluateOrders;
  readonly evaluateCustomers: EvaluateCustomers;
  /** What is taken where an exclusion keeps the rules from looking (CR-11). */
  readonly outsideControl: (moment: Moment) => Reading<readonly OutsideControl[]>;
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
    outsideControl: async (moment) => {
      const customers = await uncontrolledCustomers(dataverse, moment);
      if (!customers.ok || customers.value.length === 0) return customers.ok ? ok([]) : customers;
      const accounts = await creditRows(dataverse, moment).accountsOf(customers.value);
      return accounts.ok ? ok(outsideControl(accounts.value)) : accounts;
    },
    customerEvent: async (event, moment) => {
      const scored = await scoring.scoreCustomers({ customerIds: event.customerIds, event: event.kind }, moment);
      return scored.ok ? lookAgain(event, moment) : scored;
    },
    ...creditDeskJobs({ dataverse, evaluateCustomers: evaluate, ...(wake ? { wake } : {}) }),
  };
}
