import { bind } from './bind';
import { id, integer, text, yesNo } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { type Decimal, rowId } from '../kernel';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { paymentTerm as table, paymentTermDiscount as discountTable } from './tables';

/** When an invoice is due, counted from its issue date (IN-10). */
export interface PaymentTerm {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly netDays: number;
  /** The date moves to the end of its month. */
  readonly endOfMonth: boolean;
  /** The date moves to this day of the month. */
  readonly dayOfMonth?: number;
  readonly monthsAhead: number;
  /** How many equal parts the amount is due in. */
  readonly instalments: number;
  /** A higher rank is more generous (CR-10). */
  readonly rank: number;
  /** Of its cash discount: a higher rank is more generous (CR-10). */
  readonly discountRank: number;
  /** What the invoice says. */
  readonly noteText?: string;
}

/** One tier of cash discount: this much percent when paid within so many days. */
export interface PaymentTermDiscount {
  readonly paymentTermId: string;
  readonly days: number;
  readonly percentage: Decimal;
}

const { columns } = table;

/** The columns `readPaymentTerm` needs, for `$select`. */
export const paymentTermSelect: readonly string[] = [
  columns.id.name,
  columns.code.name,
  columns.name.name,
  columns.netDays.name,
  columns.endOfMonth.name,
  columns.dayOfMonth.name,
  columns.monthsAhead.name,
  columns.instalments.name,
  columns.rank.name,
  columns.discountRank.name,
  columns.noteText.name,
];

/** Reads a payment term; one instalment where the row names none. */
export function readPaymentTerm(source: unknown): ReadRow<PaymentTerm> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    code: row.required(columns.code.name, text),
    name: row.required(columns.name.name, text),
    netDays: row.required(columns.netDays.name, integer),
    endOfMonth: row.optional(columns.endOfMonth.name, yesNo) ?? false,
    monthsAhead: row.optional(columns.monthsAhead.name, integer) ?? 0,
    instalments: row.optional(columns.instalments.name, integer) ?? 1,
    rank: row.optional(columns.rank.name, integer) ?? 0,
    discountRank: row.optional(columns.discountRank.name, integer) ?? 0,
    ...present({
      dayOfMonth: row.optional(columns.dayOfMonth.name, integer),
      noteText: row.optional(columns.noteText.name, text),
    }),
  });
}

/** The row to create for a payment term. */
export const writePaymentTerm = (term: PaymentTerm): RowForCreate => ({
  [columns.id.name]: term.id,
  [columns.name.name]: term.name,
  [columns.code.name]: term.code,
  [columns.netDays.name]: term.netDays,
  [columns.endOfMonth.name]: term.endOfMonth,
  ...(term.dayOfMonth === undefined ? {} : { [columns.dayOfMonth.name]: term.dayOfMonth }),
  [columns.monthsAhead.name]: term.monthsAhead,
  [columns.instalments.name]: term.instalments,
  [columns.rank.name]: term.rank,
  [columns.discountRank.name]: term.discountRank,
  ...(term.noteText === undefined ? {} : { [columns.noteText.name]: term.noteText }),
});

/** The columns `readPaymentTermDiscount` needs, for `$select`. */
export const paymentTermDiscountSelect: readonly string[] = [
  discountTable.columns.id.name,
  discountTable.columns.days.name,
  discountTable.columns.percentage.name,
  discountTable.lookups.paymentTerm.value,
];

/** Reads one tier of cash discount. */
export function readPaymentTermDiscount(source: unknown): ReadRow<PaymentTermDiscount> {
  const row = openRow(discountTable, source);
  return row.finish({
    paymentTermId: row.required(discountTable.lookups.paymentTerm.value, id),
    days: row.required(discountTable.columns.days.name, integer),
    percentage: row.required(discountTable.columns.percentage.name, decimalNumber),
  });
}

/** The row to create for one tier; its id follows from term and days. */
export const writePaymentTermDiscount = (tier: PaymentTermDiscount): RowForCreate => ({
  [discountTable.columns.id.name]: rowId('paymenttermdiscount', tier.paymentTermId, tier.days),
  [discountTable.columns.name.name]: `${tier.percentage} % within ${tier.days} days`,
  [discountTable.columns.days.name]: tier.days,
  [discountTable.columns.percentage.name]: decimalText(tier.percentage),
  ...bind(discountTable.lookups.paymentTerm, tier.paymentTermId),
});
