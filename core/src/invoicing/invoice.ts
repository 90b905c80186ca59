import { type CurrencyCode, type Decimal, type IsoDate, type Money } from '../kernel';
import { type TaxCategory } from '../totals';

/** UNTDID 1001: 380, 381, 384. */
export type DocumentType = 'invoice' | 'creditNote' | 'correctedInvoice';

/** One line of a billing document. On a credit note quantity, discount, net and tax are negative, the price is not. */
export interface InvoiceLine {
  readonly id: string;
  /** From 1 without gap (BT-126). */
  readonly lineNumber: number;
  readonly orderLineId?: string;
  readonly shipmentLineId?: string;
  readonly productId: string;
  readonly unitId: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly discount: Money;
  readonly taxCategory: TaxCategory;
  /** Percent. */
  readonly taxRate: Decimal;
  /** BT-131. */
  readonly net: Money;
  /** Its share of the tax of its category and rate; the document's tax is computed per category, never from this. */
  readonly tax: Money;
  /** The customer's own name of the line. */
  readonly customerOrderLine?: string;
}

/** A billing document before it has a number. Amounts are signed: a credit note's are negative. */
export interface InvoiceDraft {
  readonly id: string;
  /** Follows from the business event; a number is never part of it (design.md 4). */
  readonly key: string;
  readonly documentType: DocumentType;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly orderId?: string;
  readonly shipmentId?: string;
  /** The document this one stands against (BT-25). */
  readonly correctsId?: string;
  readonly paymentTermId?: string;
  readonly priceLevelId?: string;
  readonly customerPurchaseOrder?: string;
  readonly currency: CurrencyCode;
  readonly issueDate: IsoDate;
  /** The last of its instalments' due dates. */
  readonly dueDate: IsoDate;
  readonly deliveryDate?: IsoDate;
  /** BT-109. */
  readonly net: Money;
  /** BT-110. */
  readonly tax: Money;
  /** BT-112. */
  readonly gross: Money;
  readonly accountingGross: Money;
  readonly lines: readonly InvoiceLine[];
}

/** A posted billing document: it never changes again (design.md decision 4). */
export interface Invoice extends InvoiceDraft {
  readonly documentNumber: string;
  /** Hash of the legal content; an edit that got through is found by it. */
  readonly contentHash: string;
  readonly posted: boolean;
  readonly requestHash: string;
  readonly lastOperationId: string;
}
