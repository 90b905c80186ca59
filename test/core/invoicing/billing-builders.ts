import { confirmDelivery, type Shipment, shipOrder } from '@o2c/core/fulfilment';
import { type Billing, type BillingFacts, invoiceFromDelivery } from '@o2c/core/invoicing';
import { decimal, instant, isoDate } from '@o2c/core/kernel';
import { orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { allAccounts } from '../receivables/receivable-builders';

/** The order, cleared for its present content. */
export const cleared = (order: SalesOrder): SalesOrder => ({
  ...order,
  creditStatus: 'cleared',
  creditClearedHash: orderContentHash(order),
});

/** What the books of a EUR company say on 4 March 2026: 30 days net, a dollar is 0.92 EUR. */
export const billingFacts = (facts: Partial<BillingFacts> = {}): BillingFacts => ({
  issueDate: isoDate('2026-03-04'),
  recordedOn: instant('2026-03-04T10:00:00Z'),
  terms: { netDays: 30, endOfMonth: false, monthsAhead: 0, instalments: 1 },
  accountingCurrency: 'EUR',
  rates: { EUR: decimal('0.92'), USD: decimal(1), JPY: decimal('151.3') },
  accounts: { ...allAccounts, rounding: '6990' },
  ...facts,
});

/** So much of each line, by number, shipped on 2 March 2026 under a key and received in full the day after. */
export function delivered(
  order: SalesOrder,
  key: string,
  quantities?: Readonly<Record<number, string>>,
): { readonly order: SalesOrder; readonly shipment: Shipment } {
  const lines =
    quantities &&
    Object.entries(quantities).map(([line, quantity]) => ({ lineNumber: Number(line), quantity: decimal(quantity) }));
  const request = { key, orderId: order.id, shippedOn: isoDate('2026-03-02'), ...(lines ? { lines } : {}) };
  const shipped = shipOrder(order, request, instant('2026-03-02T08:00:00Z'));
  if (!shipped.ok) throw new Error(shipped.error.code);
  const etag = 'W/"1"';
  const { shipment } = shipped.value;
  const stored = { ...shipment, etag, lines: shipment.lines.map((line) => ({ ...line, etag })) };
  const arrived = confirmDelivery(stored, { shipmentId: stored.id, deliveredOn: isoDate('2026-03-03') });
  if (!arrived.ok) throw new Error(arrived.error.code);
  return { order: shipped.value.order, shipment: arrived.value.shipment };
}

/** The invoice of a delivery that may be invoiced. */
export function billed(order: SalesOrder, shipment: Shipment, facts = billingFacts()): Billing {
  const billing = invoiceFromDelivery(order, shipment, facts);
  if (!billing.ok) throw new Error(billing.error.code);
  return billing.value;
}
