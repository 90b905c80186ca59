import { customerEvent } from '../../jobs/credit/customer-event';
import { evaluateCustomers } from '../../jobs/credit/evaluate-customers';
import { evaluateOrders } from '../../jobs/credit/evaluate-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { creditRows } from '../dataverse/rows/credit-rows';

/** The credit jobs over Dataverse, for whoever hosts them: functions, the command line, scenarios, proofs. */
export const creditJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }) => ({
  evaluateOrders: (...[orderIds, moment]: Parameters<ReturnType<typeof evaluateOrders>>) =>
    evaluateOrders(creditRows(dataverse, moment))(orderIds, moment),
  evaluateCustomers: (...[customerIds, moment]: Parameters<ReturnType<typeof evaluateCustomers>>) =>
    evaluateCustomers(creditRows(dataverse, moment))(customerIds, moment),
  customerEvent: (...[event, moment]: Parameters<ReturnType<typeof customerEvent>>) =>
    customerEvent(creditRows(dataverse, moment))(event, moment),
});
