import { type IsoDate } from '../kernel';
import { type Books } from './books';
import { checkLedgerAgreement } from './check-ledger-agreement';
import { checkLedgerBalance } from './check-ledger-balance';
import { checkOpenAmounts } from './check-open-amounts';
import { type Finding } from './finding';

/** Proves the invariants I9 to I12 on all rows; I11 as of the given day. No finding means the books are right. */
export const checkBooks = (books: Books, asOf: IsoDate): readonly Finding[] => [
  ...checkOpenAmounts(books),
  ...checkLedgerAgreement(books, asOf),
  ...checkLedgerBalance(books),
];
