import { type Finding } from '../operations';
import { type BillingBooks, type BillingProofTime } from './billing-books';
import { checkDrafts } from './check-drafts';
import { checkFulfilmentBilled } from './check-fulfilment-billed';
import { checkInvoiceKeys } from './check-invoice-keys';
import { checkInvoiceTotals } from './check-invoice-totals';
import { checkInvoicedQuantities } from './check-invoiced-quantities';
import { checkNumbers } from './check-numbers';

/** Proves the invariants I1 to I6 on all rows. No finding means billing is right. */
export const checkBilling = (books: BillingBooks, time: BillingProofTime): readonly Finding[] => [
  ...checkFulfilmentBilled(books, time.asOf),
  ...checkInvoiceKeys(books),
  ...checkInvoiceTotals(books),
  ...checkInvoicedQuantities(books),
  ...checkDrafts(books, time),
  ...checkNumbers(books),
];
