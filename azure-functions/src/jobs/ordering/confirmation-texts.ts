import { type DocumentLanguage } from '../../formats/pdf/billing-document';

/** The words of an order confirmation; numbers and dates come written already. */
export interface ConfirmationTexts {
  readonly subject: (orderNumber: string) => string;
  readonly greeting: (name: string) => string;
  readonly confirmed: (orderNumber: string, purchaseOrder: string | undefined, orderedOn: string) => string;
  /** Line, product, quantity, unit price, amount. */
  readonly columns: readonly [string, string, string, string, string];
  readonly discount: (amount: string) => string;
  readonly wanted: (date: string) => string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly regards: string;
}

/** In the languages documents are written in; everyone else reads English. */
export const confirmationTexts: Readonly<Record<DocumentLanguage, ConfirmationTexts>> = {
  en: {
    subject: (orderNumber) => `Confirmation of your order ${orderNumber}`,
    greeting: (name) => `Dear ${name},`,
    confirmed: (orderNumber, purchaseOrder, orderedOn) =>
      `thank you for your order of ${orderedOn}${purchaseOrder === undefined ? '' : ` (${purchaseOrder})`}, which we confirm as number ${orderNumber}:`,
    columns: ['Line', 'Product', 'Quantity', 'Unit price', 'Amount'],
    discount: (amount) => `Discount ${amount}`,
    wanted: (date) => `Requested delivery: ${date}`,
    net: 'Net',
    tax: 'Tax',
    total: 'Total',
    regards: 'Kind regards',
  },
  de: {
    subject: (orderNumber) => `Bestätigung Ihres Auftrags ${orderNumber}`,
    greeting: (name) => `Guten Tag ${name},`,
    confirmed: (orderNumber, purchaseOrder, orderedOn) =>
      `vielen Dank für Ihren Auftrag vom ${orderedOn}${purchaseOrder === undefined ? '' : ` (${purchaseOrder})`}, den wir unter der Nummer ${orderNumber} bestätigen:`,
    columns: ['Position', 'Artikel', 'Menge', 'Einzelpreis', 'Betrag'],
    discount: (amount) => `Rabatt ${amount}`,
    wanted: (date) => `Gewünschte Lieferung: ${date}`,
    net: 'Netto',
    tax: 'Steuer',
    total: 'Gesamt',
    regards: 'Mit freundlichen Grüßen',
  },
};
