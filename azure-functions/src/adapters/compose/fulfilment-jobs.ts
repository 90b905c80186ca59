import { type ConfirmDeliveries, confirmDeliveries } from '../../jobs/fulfilment/confirm-deliveries';
import { type ShipOrders, shipOrders } from '../../jobs/fulfilment/ship-orders';
import { type DataverseConnection } from '../dataverse/connection';
import { fulfilmentRows } from '../dataverse/rows/fulfilment-rows';

export interface FulfilmentJobs {
  readonly shipOrders: ShipOrders;
  readonly confirmDeliveries: ConfirmDeliveries;
}

/** Shipping and proof of delivery over a Dataverse. */
export const fulfilmentJobs = ({ dataverse }: { readonly dataverse: DataverseConnection }): FulfilmentJobs => ({
  shipOrders: (requests, moment) => shipOrders(fulfilmentRows(dataverse, moment))(requests, moment),
  confirmDeliveries: (reports, moment) => confirmDeliveries(fulfilmentRows(dataverse, moment))(reports, moment),
});
