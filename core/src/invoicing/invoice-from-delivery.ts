import {
  addDecimals,
  convert,
  type CurrencyCode,
  type Decimal,
  type Instant,
  type IsoDate,
  ok,
  refuse,
  type Result,
} from '../kernel';
import { type Shipment } from '../fulfilment';
import { type SalesOrder } from '../ordering';
import { type PostingAccounts } from '../receivables';
import { type DocumentTotals, documentTotals, type TaxedLine } from '../totals';
import { accountingRate, type CurrencyRates } from './accounting-rate';
import { type DeliveredPart, deliveredParts, invoiceRefusalOf, type InvoiceRefusal } from './billable';
import { discountShare } from './discount-share';
import { type DueTerms, type Instalment, instalmentsOf } from './instalments';
import { type InvoiceDraft, type InvoiceLine } from './invoice';
import { invoiceIdentity, invoiceLineId } from './invoice-identity';
import { lineTaxes } from './line-taxes';
import { postDocument, type UnnumberedDocument } from './post-document';

/** What the company's settings say for this invoice. */
export interface BillingFacts {
  readonly issueDate: IsoDate;
  readonly recordedOn: Instant;
  readonly terms: DueTerms;
  readonly accountingCurrency: CurrencyCode;
  readonly rates: CurrencyRates;
  readonly accounts: PostingAccounts;
}

/** An invoice decided, not yet numbered, and what it leaves behind. */
export interface Billing {
  readonly document: UnnumberedDocument;
  /** The order as it stands after it: more of it is invoiced. */
  readonly order: SalesOrder;
  /** It bills the last open quantity of an order that is still submitted. */
  readonly completesOrder: boolean;
}

/**
 * The invoice of one delivered shipment: delivered quantities only (FU-4), each line's discount pro rata to the cent over all deliveries, totals
 * as `documentTotals` says, one open item per instalment, postings that balance. The rows must have been read just now and be written back
 * If-Match; the number comes later, for a refusal must not cost one.
 */
export function invoiceFromDelivery(
  order: SalesOrder,
  shipment: Shipment,
  facts: BillingFacts,
): Result<Billing, InvoiceRefusal> {
  const refusal = invoiceRefusalOf(order, shipment);
  if (refusal) return refuse(refusal);
  const parts = deliveredParts(order, shipment);
  const taxed = parts.map(taxedLine);
  const totals = documentTotals({ currency: order.currency, lines: taxed });
  if (!totals.ok) return totals;
  const rate = accountingRate(facts.rates, order.currency, facts.accountingCurrency);
  if (!rate.ok) return rate;
  const instalments = instalmentsOf(totals.value.gross, facts.issueDate, facts.terms);
  const sources = { order, shipment, parts, taxed, totals: totals.value, rate: rate.value, instalments, facts };
  const document = postDocument(draftOf(sources), {
    ...facts,
    taxes: totals.value.breakdown.map(({ tax }) => tax),
    rate: rate.value,
    instalments,
  });
  if (!document.ok) return document;
  const after = invoiced(order, parts);
  const completesOrder =
    order.state === 'submitted' && after.lines.every(({ quantity, invoicedQuantity }) => quantity === invoicedQuantity);
  return ok({ document: document.value, order: after, completesOrder });
}

const taxedLine = ({ orderLine, quantity }: DeliveredPart): TaxedLine & Pick<InvoiceLine, 'discount'> => ({
  quantity,
  unitPrice: orderLine.unitPrice,
  discount: discountShare({
    discount: orderLine.discount,
    quantity: orderLine.quantity,
    invoicedBefore: orderLine.invoicedQuantity,
    invoicedNow: quantity,
  }),
  taxCategory: orderLine.taxCategory,
  taxRate: orderLine.taxRate,
});

interface Sources {
  readonly order: SalesOrder;
  readonly shipment: Shipment;
  readonly parts: readonly DeliveredPart[];
  readonly taxed: readonly (TaxedLine & Pick<InvoiceLine, 'discount'>)[];
  readonly totals: DocumentTotals;
  readonly rate: Decimal;
  readonly instalments: readonly Instalment[];
  readonly facts: BillingFacts;
}

function draftOf({ order, shipment, totals, rate, instalments, facts, ...sources }: Sources): InvoiceDraft {
  const identity = invoiceIdentity(order.id, shipment.id);
  const { net, tax, gross } = totals;
  const { priceLevelId, customerPurchaseOrder } = order;
  return {
    ...identity,
    documentType: 'invoice',
    customerId: order.customerId,
    legalEntityId: order.legalEntityId,
    orderId: order.id,
    shipmentId: shipment.id,
    paymentTermId: order.paymentTermId,
    ...(priceLevelId === undefined ? {} : { priceLevelId }),
    ...(customerPurchaseOrder === undefined ? {} : { customerPurchaseOrder }),
    currency: order.currency,
    issueDate: facts.issueDate,
    dueDate: instalments[instalments.length - 1]?.dueDate ?? facts.issueDate,
    ...(shipment.deliveredOn === undefined ? {} : { deliveryDate: shipment.deliveredOn }),
    net,
    tax,
    gross,
    accountingGross: convert(gross, { currency: facts.accountingCurrency, rate, mode: 'halfEven' }),
    lines: linesOf(identity.id, totals, sources),
  };
}

function linesOf(
  documentId: string,
  totals: DocumentTotals,
  { parts, taxed }: Pick<Sources, 'parts' | 'taxed'>,
): readonly InvoiceLine[] {
  const taxes = lineTaxes(taxed, totals);
  return taxed.flatMap(({ quantity, unitPrice, discount, taxCategory, taxRate }, at) => {
    const [part, net, tax] = [parts[at], totals.lineNets[at], taxes[at]];
    if (!part || !net || !tax) return [];
    const { shipmentLine, orderLine } = part;
    const { productId, unitId, description, externalLineId } = orderLine;
    return {
      id: invoiceLineId(documentId, at + 1),
      lineNumber: at + 1,
      orderLineId: orderLine.id,
      shipmentLineId: shipmentLine.id,
      ...{ productId, unitId, description, quantity, unitPrice, discount, taxCategory, taxRate, net, tax },
      ...(externalLineId === undefined ? {} : { customerOrderLine: externalLineId }),
    };
  });
}

function invoiced(order: SalesOrder, parts: readonly DeliveredPart[]): SalesOrder {
  const billed = (lineId: string): readonly Decimal[] =>
    parts.filter(({ orderLine }) => orderLine.id === lineId).map(({ quantity }) => quantity);
  return {
    ...order,
    lines: order.lines.map((line) => ({
      ...line,
      invoicedQuantity: billed(line.id).reduce(addDecimals, line.invoicedQuantity),
    })),
  };
}
