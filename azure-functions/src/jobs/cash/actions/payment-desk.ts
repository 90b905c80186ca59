import { type ItemState } from '@o2c/core/cash-application';
import { type OpenItemRow, type PaymentRow, type StoredApproval } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Settlement } from '@o2c/core/receivables';
import { type CompanySettings } from '../../company-settings';
import { type Reading } from '../../reading';
import { type MatchingPorts, type WaitingEntry } from '../matching-ports';
import { readPaymentBooks } from '../payment-books';

/** A payment on a clerk's desk, with everything it was applied to. */
export interface PaymentCase {
  readonly payment: PaymentRow;
  readonly entry: WaitingEntry;
  readonly settings: CompanySettings;
  readonly approvals: readonly StoredApproval[];
  readonly item: ItemState;
  readonly rows: ReadonlyMap<string, OpenItemRow>;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly settlements: readonly Settlement[];
}

/** Reads a payment with its entry, its item, its settlements and the items they touch; undefined when there is none. */
export async function readPaymentCase(ports: MatchingPorts, paymentId: string): Reading<PaymentCase | undefined> {
  const payments = await ports.payments([paymentId]);
  if (!payments.ok) return payments;
  const [payment] = payments.value;
  if (!payment) return ok(undefined);
  const page = await ports.entries([payment.bankEntryId]);
  if (!page.ok) return page;
  const books = await readPaymentBooks(ports, [payment.openItemId]);
  if (!books.ok) return books;
  const approvals = await ports.approvalsOf([paymentId]);
  if (!approvals.ok) return approvals;
  const [entry] = page.value.entries;
  const item = books.value.states.get(payment.openItemId);
  if (!entry || !item) throw new Error(`Payment ${paymentId} has no bank entry or no open item.`);
  const { rows, states } = books.value;
  const settlements = books.value.settlements.get(payment.openItemId) ?? [];
  return ok({
    payment,
    entry,
    settings: page.value.settings,
    approvals: approvals.value,
    item,
    rows,
    states,
    settlements,
  });
}
