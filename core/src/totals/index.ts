export { documentTotals } from './document-totals';
export type { DocumentTotals, TaxedDocument, TaxSubtotal, TotalsRefusal } from './document-totals';
export { lineNet } from './line-net';
export { type TaxCategory } from './tax-category';
export { taxRateAllowed } from './tax-rate-allowed';
export type { TaxedLine } from './taxed-line';
