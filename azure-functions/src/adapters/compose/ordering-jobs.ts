import { type TakeOrders, takeOrders } from '../../jobs/ordering/take-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { intakeRows } from '../dataverse/rows/intake-rows';

export interface OrderingJobs {
  readonly takeOrders: TakeOrders;
}

/** Taking orders over a Dataverse. */
export const orderingJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): OrderingJobs => ({
  takeOrders: (orders, moment) => takeOrders(intakeRows(dataverse, moment))(orders, moment),
});
