import { alternateKey, rowId } from '../kernel';

/** Id and alternate key of the shipment a caller knows by his own key: the same key is the same shipment, however often it is asked for. */
export const shipmentIdentity = (callerKey: string): { readonly id: string; readonly key: string } => ({
  id: rowId('shipment', callerKey),
  key: alternateKey('shipment', callerKey),
});
