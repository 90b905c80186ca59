import { type SalesOrder } from './sales-order';

/** Places of terms of payment and of their cash discount: the higher, the later or the less money (CR-10). */
export interface TermsRanks {
  readonly terms: number;
  readonly discount: number;
}

/** The ranks of terms of payment by their id; undefined: nobody ranked them. */
export type RanksOfTerms = (paymentTermId: string) => TermsRanks | undefined;

type OnTerms = Pick<SalesOrder, 'paymentTermId'>;

/** Whether an order is on the same terms as before, or on such as are known to give no more time and no more discount (VA-5). */
export function noLaterTerms(before: OnTerms, after: OnTerms, ranksOf: RanksOfTerms | undefined): boolean {
  if (before.paymentTermId === after.paymentTermId) return true;
  const [was, is] = [ranksOf?.(before.paymentTermId), ranksOf?.(after.paymentTermId)];
  return was !== undefined && is !== undefined && is.terms <= was.terms && is.discount <= was.discount;
}
