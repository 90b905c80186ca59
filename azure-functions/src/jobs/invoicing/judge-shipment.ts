import { type RowUnreadable } from '@o2c/core/dataverse';
import { type Shipment } from '@o2c/core/fulfilment';
import { type Billing, invoiceFromDelivery, type InvoiceRefusal } from '@o2c/core/invoicing';
import { type Instant, type IsoDate } from '@o2c/core/kernel';
import { type Autonomy, levelOf } from '@o2c/core/operations';
import { customerMay, type SalesOrder } from '@o2c/core/ordering';
import { type FulfilmentState } from '../fulfilment/fulfilment-rows';

/** The action type of invoicing in policies and decisions. */
export const POST_INVOICE = 'invoice.post';

export type JobRefusal =
  | InvoiceRefusal
  | RowUnreadable
  | { readonly code: 'invoice.shipment-unknown' }
  | { readonly code: 'invoice.order-unknown'; readonly orderId: string }
  | { readonly code: 'invoice.customer-blocked'; readonly customerId: string }
  /** The credit check that was due before the invoice was not passed. */
  | { readonly code: 'invoice.check-not-passed'; readonly orderId: string; readonly reason: string }
  | { readonly code: 'invoice.no-payment-term'; readonly paymentTermId: string };

/** What is to be done about a delivered shipment. */
export type Verdict =
  | { readonly kind: 'posted'; readonly shipment: Shipment }
  | { readonly kind: 'billable'; readonly shipment: Shipment; readonly billing: Billing; readonly autonomy: Autonomy }
  | { readonly kind: 'refused'; readonly shipment?: Shipment; readonly refusal: JobRefusal };

export interface JudgingFacts {
  readonly issueDate: IsoDate;
  readonly recordedOn: Instant;
}

/** What was read, and orders that a due credit check stopped, with why. */
export type JudgedState = FulfilmentState & { readonly stopped?: ReadonlyMap<string, string> };

/** Decides one shipment over the state that was read, with the order as earlier decisions leave it. Pure. */
export function judgeShipment(
  shipmentId: string,
  { state, orders }: { readonly state: JudgedState; readonly orders: ReadonlyMap<string, SalesOrder> },
  facts: JudgingFacts,
): Verdict {
  const shipment = state.shipments.get(shipmentId);
  if (!shipment)
    return { kind: 'refused', refusal: state.unreadable.get(shipmentId) ?? { code: 'invoice.shipment-unknown' } };
  if (shipment.posted) return { kind: 'posted', shipment };
  const { orderId, customerId, legalEntityId } = shipment;
  const refused = (refusal: JobRefusal): Verdict => ({ kind: 'refused', shipment, refusal });
  const order = orders.get(orderId);
  if (!order) return refused(state.unreadable.get(orderId) ?? { code: 'invoice.order-unknown', orderId });
  if (!customerMay(state.blockOf(customerId, legalEntityId), 'invoice'))
    return refused({ code: 'invoice.customer-blocked', customerId });
  const reason = state.stopped?.get(orderId);
  if (reason !== undefined && order.creditStatus === 'cleared')
    return refused({ code: 'invoice.check-not-passed', orderId, reason });
  const { settings } = state;
  const company = settings.companies.get(legalEntityId);
  const terms = settings.paymentTerms.get(order.paymentTermId);
  if (!terms) return refused({ code: 'invoice.no-payment-term', paymentTermId: order.paymentTermId });
  // A shipment's lookup cannot point at a company that does not exist; settings hold them all.
  if (!company) throw new Error(`No legal entity ${legalEntityId} among the settings.`);
  const billing = invoiceFromDelivery(order, shipment, {
    ...facts,
    terms,
    accountingCurrency: company.accountingCurrency,
    rates: settings.currencyRates,
    accounts: company.postingAccounts,
  });
  if (!billing.ok) return refused(billing.error);
  const autonomy = levelOf(settings, POST_INVOICE, legalEntityId);
  return { kind: 'billable', shipment, billing: billing.value, autonomy };
}

/** How a refusal ends an item of a run: it may heal by itself, or waits for a person. */
export function endOf({ code }: JobRefusal): 'skipped' | 'parked' {
  switch (code) {
    case 'invoice.already-posted':
    case 'invoice.not-delivered':
    case 'invoice.nothing-delivered':
    case 'invoice.order-not-open':
    case 'invoice.order-not-cleared':
    case 'invoice.customer-blocked':
    case 'invoice.check-not-passed':
    case 'invoice.shipment-unknown':
      return 'skipped';
    case 'invoice.order-unknown':
    case 'invoice.other-company':
    case 'invoice.order-line-gone':
    case 'invoice.exceeds-shipped':
    case 'invoice.no-exchange-rate':
    case 'invoice.no-payment-term':
    case 'posting.no-account':
    case 'row.unreadable':
    case 'totals.no-lines':
    case 'totals.nothing-to-split-over':
    case 'totals.rate-not-allowed':
      return 'parked';
  }
}
