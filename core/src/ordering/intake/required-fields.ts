import { type OrderChannel } from '../sales-order';
import { type OrderBody, type OrderBodyLine } from './order-body';

interface RequiredFields {
  readonly order: readonly (keyof OrderBody)[];
  readonly line: readonly (keyof OrderBodyLine)[];
}

const ALWAYS: RequiredFields = {
  order: ['channel', 'externalId', 'legalEntity', 'currency', 'deliveryPreference', 'lines'],
  line: ['product', 'quantity', 'unit'],
};

/**
 * What each channel must say beyond what every order says (OC-2): a shop and a portal showed a price, which must be the list's; an electronic
 * order names the customer's own order, for its invoice will be matched by it.
 */
const BEYOND: Readonly<Record<OrderChannel, RequiredFields>> = {
  ecommerce: { order: [], line: ['unitPrice'] },
  portal: { order: [], line: ['unitPrice'] },
  edi: { order: ['purchaseOrder'], line: [] },
  email: { order: [], line: [] },
  phone: { order: [], line: [] },
  social: { order: [], line: [] },
  rep: { order: [], line: [] },
};

/** The fields an order of a channel cannot be without; of no known channel: those of every order. */
export function requiredFields(channel: OrderChannel | undefined): RequiredFields {
  const beyond = channel === undefined ? { order: [], line: [] } : BEYOND[channel];
  return { order: [...ALWAYS.order, ...beyond.order], line: [...ALWAYS.line, ...beyond.line] };
}
