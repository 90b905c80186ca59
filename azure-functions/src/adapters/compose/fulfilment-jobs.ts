import { type ConfirmDeliveries, confirmDeliveries } from '../../jobs/fulfilment/confirm-deliveries';
import { type ShipOrders, shipOrders } from '../../jobs/fulfilment/ship-orders';
import { checkpointGate } from '../../jobs/credit/checkpoint-gate';
import { type DataverseConnection } from '../dataverse/connection';
import { evaluatesOrders } from './evaluates-orders';
import { fulfilmentRows } from '../dataverse/rows/fulfilment-rows';

export interface FulfilmentJobs {
  readonly shipOrders: ShipOrders;
  readonly confirmDeliveries: ConfirmDeliveries;
}

/** Shipping and proof of delivery over a Dataverse; an order whose credit check is due at the shipment is checked before it leaves (CR-3). */
export const fulfilmentJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): FulfilmentJobs => ({
  shipOrders: (requests, moment) =>
    shipOrders(fulfilmentRows(dataverse, moment), checkpointGate(evaluatesOrders(dataverse), 'shipment'))(
      requests,
      moment,
    ),
  confirmDeliveries: (reports, moment) => confirmDeliveries(fulfilmentRows(dataverse, moment))(reports, moment),
});
