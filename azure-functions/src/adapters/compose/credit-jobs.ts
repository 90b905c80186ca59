import { type Action } from '../../jobs/action-requests/action';
import { creditRejectAction } from '../../jobs/credit/credit-reject-action';
import { creditReleaseAction } from '../../jobs/credit/credit-release-action';
import { customerEvent, type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { type EvaluateCustomers, evaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { evaluateOrders } from '../../jobs/credit/evaluate-orders';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';
import { holdCaseRows } from '../dataverse/rows/hold-case-rows';

export interface CreditJobs {
  /** By ids of orders. */
  readonly evaluateOrders: EvaluateCustomers;
  readonly evaluateCustomers: EvaluateCustomers;
  readonly customerEvent: RaiseCustomerEvent;
  /** `credit.release` and `credit.reject`, for those who run action requests. */
  readonly creditActions: (moment: Moment) => readonly Action[];
}

/** Credit over a Dataverse. */
export const creditJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): CreditJobs => ({
  evaluateOrders: (orderIds, moment) => evaluateOrders(creditRows(dataverse, moment))(orderIds, moment),
  evaluateCustomers: (customerIds, moment) => evaluateCustomers(creditRows(dataverse, moment))(customerIds, moment),
  customerEvent: (event, moment) => customerEvent(creditRows(dataverse, moment))(event, moment),
  creditActions: (moment) => {
    const cases = holdCaseRows(dataverse, moment);
    return [creditReleaseAction(cases, moment), creditRejectAction(cases, moment)];
  },
});
