import { type ChangeOrders, changeOrders } from '../../jobs/ordering/change-orders';
import { type TakeOrders, takeOrders } from '../../jobs/ordering/take-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { changeRows } from '../dataverse/rows/change-rows';
import { intakeRows } from '../dataverse/rows/intake-rows';

export interface OrderingJobs {
  readonly takeOrders: TakeOrders;
  readonly changeOrders: ChangeOrders;
}

/** Taking and changing orders over a Dataverse. */
export const orderingJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): OrderingJobs => ({
  takeOrders: (orders, moment) => takeOrders(intakeRows(dataverse, moment))(orders, moment),
  changeOrders: (requests, moment) => changeOrders(changeRows(dataverse, moment))(requests, moment),
});
