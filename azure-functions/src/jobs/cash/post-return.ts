import {
  applyPayment,
  type ItemState,
  itemState,
  paymentOfReceipt,
  receivePayment,
  standingOf,
  unapplyPayment,
  type UnapplyRefusal,
} from '@o2c/core/cash-application';
import { accountingRate } from '@o2c/core/invoicing';
import { absolute, ok, refuse, type Result, rowId, zero } from '@o2c/core/kernel';
import { type CompanySettings } from '../company-settings';
import { type Moment } from '../moment';
import { type WaitingEntry } from './matching-ports';
import { type Original } from './originals-of';
import { type PaymentBooks } from './payment-books';
import { type PaymentPosting } from './payment-transaction';
import { booksOf, type PostingRefusal } from './plan-payment';

export interface ReturnContext {
  readonly settings: CompanySettings;
  readonly books: PaymentBooks;
  readonly moment: Moment;
}

/**
 * Posts money that the bank took back (CA-15): the payment is taken off everything it was applied to, so that every item stands as before to the
 * cent; the return comes into the books as a debit with its own postings and is settled against the payment it returns, so that both are
 * closed and an exchange difference shows.
 */
export function postReturn(
  { entry, bankAccountId }: WaitingEntry,
  { payment: original }: Original,
  { settings, books, moment }: ReturnContext,
): Result<PaymentPosting, PostingRefusal | UnapplyRefusal> {
  const own = booksOf(settings, { legalEntityId: entry.legalEntityId, bankAccountId });
  const paid = books.states.get(original.openItemId);
  if (!own) return refuse({ code: 'cash.no-bank-account' });
  if (!paid) return refuse({ code: 'cash.item-unknown', itemId: original.openItemId });
  const rate = accountingRate(settings.currencyRates, entry.amount.currency, own.accountingCurrency);
  if (!rate.ok) return refuse({ code: 'cash.no-exchange-rate' });
  const { customerId } = original;
  const receipt = receivePayment({ ...own, entry, customerId, rate: rate.value, recordedOn: moment.now });
  if (!receipt.ok) return receipt;
  const operationId = rowId('operation', receipt.value.paymentId);
  const shared = { effectiveOn: entry.bookedOn, recordedOn: moment.now, operationId, accounts: own.accounts };
  const settlements = books.settlements.get(original.openItemId) ?? [];
  const undone = unapplyPayment({ ...shared, payment: paid, settlements, items: books.states });
  if (!undone.ok) return undone;
  const applied = applyPayment({
    ...shared,
    credit: undone.value.payment,
    allocations: [{ state: itemState(receipt.value.item, []), amount: absolute(entry.amount) }],
    rateBetween: (from, to) => accountingRate(settings.currencyRates, from, to),
  });
  if (!applied.ok) return applied;
  const returned = applied.value.touched.get(receipt.value.item.id);
  const item = returned ? { ...receipt.value.item, ...standingOf(returned) } : receipt.value.item;
  const touched: readonly ItemState[] = [...undone.value.touched.values(), applied.value.credit];
  const received = { entry, bankAccountId, receipt: receipt.value, item, returnsId: original.id };
  return ok({
    payment: paymentOfReceipt({ ...received, status: 'returned', unapplied: zero(entry.amount.currency) }),
    item,
    touched,
    operationId,
    settlements: [...undone.value.settlements, ...applied.value.settlements],
    entries: [...receipt.value.entries, ...undone.value.entries, ...applied.value.entries],
  });
}
