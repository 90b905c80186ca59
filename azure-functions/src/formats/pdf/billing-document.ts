import { type CurrencyCode, type Decimal, type IsoDate, type Money } from '@o2c/core/kernel';
import { type TaxCategory } from '@o2c/core/totals';

/** The languages documents are written in; a customer's own language decides. */
export type DocumentLanguage = 'en' | 'de';

export type DocumentKind = 'invoice' | 'creditNote' | 'correctedInvoice';

/** A company or customer as a document names it. */
export interface DocumentParty {
  readonly name: string;
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2 or the country's name. */
  readonly country: string;
  readonly vatNumber?: string;
}

export interface DocumentSeller extends DocumentParty {
  readonly registrationNumber?: string;
  readonly email?: string;
}

export interface DocumentBuyer extends DocumentParty {
  readonly number?: string;
}

/** One line. On a credit note quantities and amounts are what is credited, as positive numbers. */
export interface DocumentLine {
  readonly position: number;
  readonly productNumber?: string;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly unitPrice: Decimal;
  readonly discount: Money;
  readonly net: Money;
  readonly taxCategory: TaxCategory;
  /** Percent. */
  readonly taxRate: Decimal;
}

/** The tax of one category and rate (EN 16931 BG-23). */
export interface DocumentTax {
  readonly category: TaxCategory;
  readonly rate: Decimal;
  readonly base: Money;
  readonly tax: Money;
}

/** Where to pay: shown in full, for the customer copies it (design.md decision 13 masks it elsewhere). */
export interface PayTo {
  readonly iban: string;
  readonly bic?: string;
}

/** Everything an invoice or credit note says, ready to be read by a person (IN-2, EN 16931). */
export interface BillingDocument {
  readonly language: DocumentLanguage;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: IsoDate;
  /** Absent on a credit note: nothing is to be paid. */
  readonly dueOn?: IsoDate;
  readonly deliveredOn: IsoDate;
  /** Number of the document this one corrects. */
  readonly corrects?: string;
  readonly orderNumber: string;
  readonly orderedOn: IsoDate;
  readonly purchaseOrder?: string;
  readonly currency: CurrencyCode;
  readonly seller: DocumentSeller;
  readonly buyer: DocumentBuyer;
  readonly lines: readonly DocumentLine[];
  readonly taxes: readonly DocumentTax[];
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
  readonly amountDue: Money;
  /** The agreed terms in words. */
  readonly paymentTerms: string;
  readonly payTo?: PayTo;
  /** What the customer gives as reference when paying. */
  readonly paymentReference: string;
}
