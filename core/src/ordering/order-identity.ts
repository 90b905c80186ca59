import { alternateKey, rowId } from '../kernel';
import { type OrderChannel } from './sales-order';

/** Id and alternate key of the order a channel knows by its own id: a second post of it collides (OC-1). */
export const orderIdentity = (
  channel: OrderChannel,
  externalId: string,
): { readonly id: string; readonly key: string } => ({
  id: rowId('salesorder', channel, externalId),
  key: alternateKey('salesorder', channel, externalId),
});
