import { addMonths, daysBetween, type IsoDate } from '../kernel';
import { type CustomerLedger, type LedgerItem, type LedgerSettlement } from './customer-ledger';

/** A part of an invoice that was paid within the twelve months. */
export interface PaidPart {
  readonly minor: number;
  /** From the document to the payment, not below zero: paid before the document is paid on its day. */
  readonly daysTaken: number;
  /** From the due day to the payment; below zero: early. */
  readonly daysLate: number;
  readonly dueDate: IsoDate;
}

/** A part of an invoice that is overdue on the day. */
export interface OverduePart {
  readonly minor: number;
  readonly daysLate: number;
  readonly dueDate: IsoDate;
}

/** How a customer paid in the twelve months before a day, and what it left unpaid. */
export interface PaymentBehaviour {
  readonly from: IsoDate;
  readonly paid: readonly PaidPart[];
  readonly overdue: readonly OverduePart[];
}

/**
 * Reads payment behaviour out of the books as of a day. A part is paid when a payment (or the counterpart of taken-over history) was settled
 * against an invoice; credit notes pay nothing. A settlement that was undone by the day never was. Parts paid on the day of the document count with
 * 0 days: Dynamics 365 Finance leaves them out, which makes the best payers invisible (spec/features.md 3.5).
 */
export function readBehaviour({ items, settlements }: CustomerLedger, asOf: IsoDate): PaymentBehaviour {
  const from = addMonths(asOf, -12);
  const byId = new Map(items.map((item) => [item.id, item]));
  const effective = settlements.filter(({ effectiveOn }) => effectiveOn <= asOf);
  const undone = new Set(effective.flatMap(({ reversesId }) => reversesId ?? []));
  const paid: PaidPart[] = [];
  const settled = new Map<string, number>();
  for (const settlement of effective) {
    const { debitItemId, debitAccountingAmount: amount, effectiveOn } = settlement;
    settled.set(debitItemId, (settled.get(debitItemId) ?? 0) + amount.minor);
    const debit = byId.get(debitItemId);
    if (!debit || effectiveOn <= from || !isPayment(settlement, { undone, credit: byId.get(settlement.creditItemId) }))
      continue;
    if (isInvoice(debit) && amount.minor > 0) paid.push(paidPart(debit, amount.minor, effectiveOn));
  }
  const overdue = items.flatMap((item) => overdueOf(item, settled.get(item.id) ?? 0, asOf));
  return { from, paid, overdue };
}

interface Circumstances {
  readonly undone: ReadonlySet<string>;
  readonly credit: LedgerItem | undefined;
}

const isPayment = ({ id, reversesId }: LedgerSettlement, { undone, credit }: Circumstances): boolean =>
  reversesId === undefined && !undone.has(id) && (credit?.kind === 'payment' || credit?.kind === 'opening');

const isInvoice = ({ kind, accountingAmount }: LedgerItem): boolean =>
  (kind === 'invoice' || kind === 'opening') && accountingAmount.minor > 0;

const paidPart = ({ documentDate, dueDate }: LedgerItem, minor: number, paidOn: IsoDate): PaidPart => ({
  minor,
  daysTaken: Math.max(0, daysBetween(documentDate, paidOn)),
  daysLate: daysBetween(dueDate, paidOn),
  dueDate,
});

function overdueOf(item: LedgerItem, settled: number, asOf: IsoDate): readonly OverduePart[] {
  const { documentDate, dueDate, accountingAmount } = item;
  const minor = accountingAmount.minor - settled;
  if (!isInvoice(item) || documentDate > asOf || dueDate >= asOf || minor <= 0) return [];
  return [{ minor, daysLate: daysBetween(dueDate, asOf), dueDate }];
}
