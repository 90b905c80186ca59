import { type Action } from '../../jobs/action-requests/action';
import { checkpointGate } from '../../jobs/credit/checkpoint-gate';
import { type Moment } from '../../jobs/moment';
import { type ChangeOrders, changeOrders } from '../../jobs/ordering/change-orders';
import { confirmOrderAction } from '../../jobs/ordering/confirm-order-action';
import { type TakeOrders, takeOrders } from '../../jobs/ordering/take-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { changeRows } from '../dataverse/rows/change-rows';
import { readToConfirm } from '../dataverse/rows/confirm-rows';
import { intakeRows } from '../dataverse/rows/intake-rows';
import { evaluatesOrders } from './evaluates-orders';

export interface OrderingJobs {
  /** `order.confirm`, as people ask for it. */
  readonly orderActions: (moment: Moment) => readonly Action[];
  readonly takeOrders: TakeOrders;
  readonly changeOrders: ChangeOrders;
}

/** Taking, changing and confirming orders over a Dataverse; an order whose credit check is due at the confirmation is checked before (CR-3). */
export const orderingJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): OrderingJobs => ({
  takeOrders: (orders, moment) => takeOrders(intakeRows(dataverse, moment))(orders, moment),
  changeOrders: (requests, moment) => changeOrders(changeRows(dataverse, moment))(requests, moment),
  orderActions: (moment) => [
    confirmOrderAction({
      read: readToConfirm(dataverse, moment),
      openGate: checkpointGate(evaluatesOrders(dataverse), 'confirmation'),
      moment,
    }),
  ],
});
