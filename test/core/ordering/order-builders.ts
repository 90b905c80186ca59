import { decimal, isoDate, money } from '@o2c/core/kernel';
import { type OrderLine, orderIdentity, orderLineId, type SalesOrder } from '@o2c/core/ordering';

export const CUSTOMER = '00000000-0000-4000-8000-00000000c001';
export const LEGAL_ENTITY = '00000000-0000-4000-8000-00000000e001';
export const TEAM = '00000000-0000-4000-8000-00000000a001';
export const TERM = '00000000-0000-4000-8000-00000000b001';
export const WIDGET = '00000000-0000-4000-8000-00000000d001';
export const PIECE = '00000000-0000-4000-8000-00000000f001';

const { id: ORDER, key: KEY } = orderIdentity('phone', 'SO-1');

export const anOrderLine = (facts: Partial<OrderLine> = {}): OrderLine => ({
  id: orderLineId(ORDER, facts.lineNumber ?? 1),
  etag: 'W/"1"',
  lineNumber: 1,
  productId: WIDGET,
  unitId: PIECE,
  description: 'Widget',
  quantity: decimal('2'),
  unitPrice: decimal('10'),
  discount: money(0, 'EUR'),
  taxCategory: 'standard',
  taxRate: decimal('21'),
  shippedQuantity: decimal(0),
  invoicedQuantity: decimal(0),
  ...facts,
});

export const anOrder = (facts: Partial<SalesOrder> = {}): SalesOrder => ({
  id: ORDER,
  etag: 'W/"1"',
  key: KEY,
  orderNumber: 'PH-SO-1',
  state: 'submitted',
  status: 'inProgress',
  channel: 'phone',
  externalId: 'SO-1',
  customerId: CUSTOMER,
  legalEntityId: LEGAL_ENTITY,
  ownerTeamId: TEAM,
  currency: 'EUR',
  paymentTermId: TERM,
  orderedOn: isoDate('2026-03-01'),
  creditStatus: 'notEvaluated',
  version: 1,
  lines: [anOrderLine()],
  ...facts,
});
