import { type Shipment } from '../fulfilment';
import { addDays, type IsoDate } from '../kernel';
import { type Finding } from '../operations';
import { isCleared } from '../ordering';
import { type BillingBooks } from './billing-books';
import { type Invoice } from './invoice';

/** A run is missed at most once; then somebody should know. */
const DAYS_TO_BILL = 2;

/**
 * I1: a shipment that is posted has exactly one invoice and points at it, one that is not has none, and what was delivered of a cleared order is
 * billed within two days unless a decision says why not.
 */
export function checkFulfilmentBilled(
  { invoices, shipments, orders, explained }: BillingBooks,
  asOf: IsoDate,
): readonly Finding[] {
  const byShipment = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    if (invoice.shipmentId === undefined) continue;
    byShipment.set(invoice.shipmentId, [...(byShipment.get(invoice.shipmentId) ?? []), invoice]);
  }
  const cleared = new Set(orders.filter(isCleared).map(({ id }) => id));
  const overdue = (shipment: Shipment): boolean =>
    shipment.status === 'delivered' &&
    shipment.deliveredOn !== undefined &&
    addDays(shipment.deliveredOn, DAYS_TO_BILL) < asOf &&
    cleared.has(shipment.orderId) &&
    !explained.has(shipment.id);
  const known = new Set(shipments.map(({ id }) => id));
  return [
    ...shipments.flatMap((shipment) => findingsOf(shipment, byShipment.get(shipment.id) ?? [], overdue(shipment))),
    ...[...byShipment.keys()]
      .filter((id) => !known.has(id))
      .map((id) => finding(id, ['a shipment', 'none'], 'The invoice bills a shipment that does not exist.')),
  ];
}

function findingsOf(shipment: Shipment, invoices: readonly Invoice[], overdue: boolean): readonly Finding[] {
  const expected = shipment.posted ? 1 : 0;
  const [invoice] = invoices;
  if (invoices.length !== expected) {
    const text = shipment.posted
      ? 'A shipment that is billed has exactly one invoice.'
      : 'A shipment that is not marked as billed has an invoice.';
    return [finding(shipment.id, [String(expected), String(invoices.length)], text)];
  }
  if (invoice && shipment.invoiceId !== invoice.id)
    return [finding(shipment.id, [invoice.id, shipment.invoiceId ?? 'none'], 'The shipment points at its invoice.')];
  if (shipment.posted || !overdue) return [];
  return [finding(shipment.id, ['billed', `delivered ${shipment.deliveredOn ?? ''}`], 'Delivered and not billed.')];
}

const finding = (subject: string, [expected, found]: readonly [string, string], text: string): Finding => ({
  invariant: 'I1',
  subject,
  expected,
  found,
  text,
});
