import { type TaxCategory } from '@o2c/core/totals';
import { type DocumentKind, type DocumentLanguage } from './billing-document';

/** The words of a document in one language. */
export interface DocumentTexts {
  readonly kind: Readonly<Record<DocumentKind, string>>;
  readonly number: string;
  readonly issuedOn: string;
  readonly deliveredOn: string;
  readonly dueOn: string;
  readonly corrects: string;
  readonly order: string;
  readonly orderedOn: string;
  readonly purchaseOrder: string;
  readonly customerNumber: string;
  readonly buyerVatNumber: string;
  readonly columns: {
    readonly position: string;
    readonly description: string;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly discount: string;
    readonly taxRate: string;
    readonly net: string;
  };
  readonly net: string;
  readonly tax: (rate: string, base: string) => string;
  readonly gross: Readonly<Record<DocumentKind, string>>;
  readonly amountDue: string;
  readonly amountCredited: string;
  readonly terms: string;
  readonly payTo: string;
  readonly reference: string;
  readonly vatNumber: string;
  readonly registration: string;
  readonly page: (page: number, pages: number) => string;
  /** Why no tax is charged, as the law wants it said. */
  readonly taxNotes: Readonly<Partial<Record<TaxCategory, string>>>;
}

const english: DocumentTexts = {
  kind: { invoice: 'Invoice', creditNote: 'Credit note', correctedInvoice: 'Corrected invoice' },
  number: 'Number',
  issuedOn: 'Date',
  deliveredOn: 'Delivered on',
  dueOn: 'Due on',
  corrects: 'Corrects',
  order: 'Order',
  orderedOn: 'Ordered on',
  purchaseOrder: 'Your order',
  customerNumber: 'Customer number',
  buyerVatNumber: 'Your VAT number',
  columns: {
    position: '#',
    description: 'Description',
    quantity: 'Quantity',
    unit: 'Unit',
    unitPrice: 'Unit price',
    discount: 'Discount',
    taxRate: 'VAT',
    net: 'Net amount',
  },
  net: 'Total without VAT',
  tax: (rate, base) => `VAT ${rate} on ${base}`,
  gross: { invoice: 'Total with VAT', creditNote: 'Total with VAT', correctedInvoice: 'Total with VAT' },
  amountDue: 'Amount due',
  amountCredited: 'Amount credited',
  terms: 'Payment terms',
  payTo: 'Please pay to',
  reference: 'Payment reference',
  vatNumber: 'VAT',
  registration: 'Reg.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  taxNotes: {
    reverseCharge: 'Reverse charge: VAT is to be accounted for by the recipient.',
    intraCommunity: 'Intra-Community supply, exempt from VAT.',
    export: 'Export outside the EU, exempt from VAT.',
    exempt: 'Exempt from VAT.',
    outsideScope: 'Not subject to VAT.',
  },
};

const german: DocumentTexts = {
  // "Gutschrift" would be self-billing in German VAT law (§ 14 UStG).
  kind: { invoice: 'Rechnung', creditNote: 'Rechnungskorrektur', correctedInvoice: 'Korrigierte Rechnung' },
  number: 'Nummer',
  issuedOn: 'Datum',
  deliveredOn: 'Lieferdatum',
  dueOn: 'Fällig am',
  corrects: 'Zu Rechnung',
  order: 'Auftrag',
  orderedOn: 'Bestelldatum',
  purchaseOrder: 'Ihre Bestellung',
  customerNumber: 'Kundennummer',
  buyerVatNumber: 'Ihre USt-IdNr.',
  columns: {
    position: 'Pos.',
    description: 'Bezeichnung',
    quantity: 'Menge',
    unit: 'Einheit',
    unitPrice: 'Einzelpreis',
    discount: 'Rabatt',
    taxRate: 'USt.',
    net: 'Nettobetrag',
  },
  net: 'Summe netto',
  tax: (rate, base) => `USt. ${rate} auf ${base}`,
  gross: { invoice: 'Rechnungsbetrag', creditNote: 'Summe brutto', correctedInvoice: 'Rechnungsbetrag' },
  amountDue: 'Zu zahlen',
  amountCredited: 'Gutgeschriebener Betrag',
  terms: 'Zahlungsbedingungen',
  payTo: 'Bitte überweisen Sie an',
  reference: 'Verwendungszweck',
  vatNumber: 'USt-IdNr.',
  registration: 'Reg.-Nr.',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  taxNotes: {
    reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers.',
    intraCommunity: 'Steuerfreie innergemeinschaftliche Lieferung.',
    export: 'Steuerfreie Ausfuhrlieferung.',
    exempt: 'Umsatzsteuerfrei.',
    outsideScope: 'Nicht umsatzsteuerbar.',
  },
};

/** The texts of a language. */
export const documentTexts: Readonly<Record<DocumentLanguage, DocumentTexts>> = { en: english, de: german };
