import { alternateKey, rowId } from '../kernel';
import { type OrderChannel } from './sales-order';

/** Id and alternate key of the intake of an order (OC-1): channel and external id, as of the order itself. */
export const intakeIdentity = (
  channel: OrderChannel,
  externalId: string,
): { readonly id: string; readonly key: string } => ({
  id: rowId('orderintake', channel, externalId),
  key: alternateKey('orderintake', channel, externalId),
});
