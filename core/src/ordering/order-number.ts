import { type OrderChannel } from './sales-order';

const PREFIXES: Readonly<Record<OrderChannel, string>> = {
  ecommerce: 'EC',
  email: 'EM',
  phone: 'PH',
  social: 'SO',
  rep: 'RE',
  edi: 'ED',
  portal: 'PO',
};

/** The number people know an order by: the channel's own id, with the channel before it, since two channels may count alike. */
export const orderNumber = (channel: OrderChannel, externalId: string): string => `${PREFIXES[channel]}-${externalId}`;
