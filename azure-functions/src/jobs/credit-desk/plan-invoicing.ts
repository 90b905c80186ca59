import { judgeShipment } from '../invoicing/judge-shipment';
import { type PlannedPosting, type PostingFacts } from './planned-posting';

/**
 * Judges every delivered shipment of the order that is not billed, as the invoicing job will: refused with the code of the first that it would
 * not bill, or by the level of its policy where it would only propose.
 */
export function planInvoicing({ held, order, shipments, moment }: PostingFacts): PlannedPosting {
  const delivered = shipments.filter(({ status, posted }) => status === 'delivered' && !posted);
  if (delivered.length === 0) return { kind: 'refused', code: 'invoice.nothing-delivered' };
  const orders = new Map([[order.id, order]]);
  const state = {
    settings: held.settings,
    orders,
    shipments: new Map(delivered.map((shipment) => [shipment.id, shipment])),
    unreadable: new Map(),
    blockOf: () => held.profile?.blocked ?? ('none' as const),
  };
  for (const { id } of delivered) {
    const verdict = judgeShipment(id, { state, orders }, { issueDate: moment.today, recordedOn: moment.now });
    if (verdict.kind === 'refused') return { kind: 'refused', code: verdict.refusal.code };
    if (verdict.kind !== 'billable') continue;
    if (verdict.autonomy !== 'act') return { kind: 'refused', code: `autonomy.${verdict.autonomy}` };
    orders.set(order.id, verdict.billing.order);
  }
  return { kind: 'invoice', shipmentIds: delivered.map(({ id }) => id) };
}
