import { contentHash, type PlainData } from '../kernel';
import { type Invoice, type InvoiceLine } from './invoice';

/** Everything that makes the document what it legally is. */
export type LegalContent = Omit<Invoice, 'contentHash' | 'posted' | 'requestHash' | 'lastOperationId' | 'key'>;

/**
 * The hash of a document's legal content: number, type, dates, parties, terms, lines and amounts. Recomputed from rows it tells whether anybody
 * touched a posted document (design.md decision 4).
 */
export const invoiceContentHash = (invoice: LegalContent): string =>
  contentHash({
    id: invoice.id,
    number: invoice.documentNumber,
    type: invoice.documentType,
    customer: invoice.customerId,
    legalEntity: invoice.legalEntityId,
    order: invoice.orderId,
    shipment: invoice.shipmentId,
    corrects: invoice.correctsId,
    terms: invoice.paymentTermId,
    purchaseOrder: invoice.customerPurchaseOrder,
    issued: invoice.issueDate,
    due: invoice.dueDate,
    delivered: invoice.deliveryDate,
    currency: invoice.currency,
    net: invoice.net.minor,
    tax: invoice.tax.minor,
    gross: invoice.gross.minor,
    accountingGross: { ...invoice.accountingGross },
    lines: invoice.lines.map(lineContent),
  });

const lineContent = (line: InvoiceLine): PlainData => ({
  number: line.lineNumber,
  orderLine: line.orderLineId,
  shipmentLine: line.shipmentLineId,
  product: line.productId,
  unit: line.unitId,
  description: line.description,
  quantity: line.quantity,
  price: line.unitPrice,
  discount: line.discount.minor,
  taxCategory: line.taxCategory,
  taxRate: line.taxRate,
  net: line.net.minor,
  tax: line.tax.minor,
  customerOrderLine: line.customerOrderLine,
});
