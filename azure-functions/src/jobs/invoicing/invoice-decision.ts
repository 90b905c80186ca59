import { tables } from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type Billing, type Invoice } from '@o2c/core/invoicing';
import { contentHash, formatMoney, type PlainData } from '@o2c/core/kernel';
import { type Autonomy, type Decision, newDecision } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type JobRefusal, POST_INVOICE } from './judge-shipment';

/** Why an invoice was posted: written with it, once for each invoice (AU-1). */
export function postedDecision(invoice: Invoice, { order }: Billing, moment: Moment): Decision {
  return newDecision({
    type: POST_INVOICE,
    legalEntityId: invoice.legalEntityId,
    customerId: invoice.customerId,
    targetTable: tables.invoice.logicalName,
    targetId: invoice.id,
    rule: 'shipment.delivered',
    outcome: 'posted',
    autonomy: 'act',
    inputs: {
      order: order.id,
      shipment: invoice.shipmentId,
      cleared: order.creditClearedHash,
      number: invoice.documentNumber,
      content: invoice.contentHash,
      gross: `${formatMoney(invoice.gross)} ${invoice.currency}`,
    },
    ...timeOf(moment),
    occasion: invoice.id,
  });
}

/** What would have been posted, where the job may only look on; once for the same content. */
export function observedDecision(
  shipment: Shipment,
  { billing: { document }, autonomy }: { readonly billing: Billing; readonly autonomy: Autonomy },
  moment: Moment,
): Decision {
  const { gross, currency, issueDate } = document.draft;
  const content = billingHash(document.draft);
  return newDecision({
    ...aboutShipment(shipment),
    rule: 'shipment.delivered',
    outcome: autonomy === 'observe' ? 'wouldPost' : 'proposed',
    autonomy,
    inputs: { order: shipment.orderId, gross: `${formatMoney(gross)} ${currency}`, issueDate, content },
    ...timeOf(moment),
    occasion: `${autonomy} ${content}`,
  });
}

/** The hash of what would be posted, without day and number: what a person approves. */
export const billingHash = ({ lines, gross, customerId, currency }: Billing['document']['draft']): string =>
  contentHash({
    customer: customerId,
    currency,
    gross: gross.minor,
    lines: lines.map(({ orderLineId, shipmentLineId, quantity, net, tax }) => ({
      orderLineId,
      shipmentLineId,
      quantity,
      net: net.minor,
      tax: tax.minor,
    })),
  });

/** Why a delivered shipment was not billed; once for the same reason. */
export function refusedDecision(shipment: Shipment, refusal: JobRefusal, moment: Moment): Decision {
  const facts = Object.fromEntries(Object.entries(refusal).filter(([, value]) => isShort(value))) as PlainData;
  return newDecision({
    ...aboutShipment(shipment),
    rule: refusal.code,
    outcome: 'refused',
    autonomy: 'act',
    inputs: { order: shipment.orderId, refusal: facts },
    ...timeOf(moment),
    occasion: contentHash(facts),
  });
}

const aboutShipment = (shipment: Shipment) => ({
  type: POST_INVOICE,
  legalEntityId: shipment.legalEntityId,
  customerId: shipment.customerId,
  targetTable: tables.shipment.logicalName,
  targetId: shipment.id,
});

const timeOf = ({ correlationId, now }: Moment) => ({ correlationId, recordedOn: now });

/** The defects of a row that cannot be read can be long; its code and id are kept. */
const isShort = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
