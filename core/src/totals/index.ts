export { documentTotals } from './document-totals';
export type { DocumentTotals, TaxedDocument, TaxSubtotal, TotalsRefusal } from './document-totals';
export { lineNet } from './line-net';
export { type TaxCategory } from './tax-category';
export { taxRateAllowed } from './tax-rate-allowed';
export { taxGroups } from './tax-groups';
export type { TaxGroup } from './tax-groups';
export type { TaxedLine } from './taxed-line';
