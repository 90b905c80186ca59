import { type Payment, type PaymentStatus } from '../cash-application';
import { type Money } from '../kernel';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, moment, text } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { payment as table } from './tables';

const { columns, lookups, choices } = table;

/** A payment as it stands in Dataverse. */
export interface PaymentRow extends Payment {
  readonly etag: string;
}

/** The columns `readPayment` needs, for `$select`. */
export const paymentSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.paymentStatus.name,
  columns.currencyCode.name,
  columns.amount.name,
  columns.unappliedAmount.name,
  columns.accountingAmount.name,
  columns.accountingCurrencyCode.name,
  columns.receivedOn.name,
  columns.reference.name,
  columns.requestHash.name,
  columns.recordedOn.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.bankAccount.value,
  lookups.openItem.value,
  lookups.bankEntry.value,
  lookups.returns.value,
];

/** Reads a payment. */
export function readPayment(source: unknown): ReadRow<PaymentRow> {
  const row = openRow(table, source);
  const money = moneyIn(row.required(columns.currencyCode.name, currencyCode));
  const accountingMoney = moneyIn(row.required(columns.accountingCurrencyCode.name, currencyCode));
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    bankAccountId: row.required(lookups.bankAccount.value, id),
    openItemId: row.required(lookups.openItem.value, id),
    bankEntryId: row.required(lookups.bankEntry.value, id),
    status: row.required(columns.paymentStatus.name, choice(choices.paymentStatus)),
    amount: row.required(columns.amount.name, money),
    unapplied: row.required(columns.unappliedAmount.name, money),
    accountingAmount: row.required(columns.accountingAmount.name, accountingMoney),
    receivedOn: row.required(columns.receivedOn.name, date),
    reference: row.optional(columns.reference.name, text) ?? '',
    requestHash: row.required(columns.requestHash.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({ returnsId: row.optional(lookups.returns.value, id) }),
  });
}

/** The row to create for a payment. Its open item comes nested with it, so that it is not bound here. */
export const writePayment = (payment: Payment, links: RowLinks): RowForCreate => ({
  [columns.id.name]: payment.id,
  [columns.name.name]: `${payment.receivedOn} ${payment.reference}`.trim().slice(0, 200),
  [columns.key.name]: payment.key,
  [columns.currencyCode.name]: payment.amount.currency,
  [columns.amount.name]: moneyText(payment.amount),
  [columns.accountingAmount.name]: moneyText(payment.accountingAmount),
  [columns.accountingCurrencyCode.name]: payment.accountingAmount.currency,
  [columns.receivedOn.name]: payment.receivedOn,
  [columns.reference.name]: payment.reference.slice(0, 100),
  [columns.requestHash.name]: payment.requestHash,
  [columns.recordedOn.name]: payment.recordedOn,
  ...paymentStanding(payment),
  ...bind(lookups.customer, payment.customerId),
  ...bind(lookups.legalEntity, payment.legalEntityId),
  ...bind(lookups.bankAccount, payment.bankAccountId),
  ...bind(lookups.bankEntry, payment.bankEntryId),
  ...bind(lookups.returns, payment.returnsId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, payment.amount.currency, links),
});

/** The columns that change while a payment is being applied or comes back. */
export const paymentStanding = ({
  status,
  unapplied,
}: {
  readonly status: PaymentStatus;
  readonly unapplied: Money;
}): RowForCreate => ({
  [columns.paymentStatus.name]: choices.paymentStatus[status],
  [columns.unappliedAmount.name]: moneyText(unapplied),
});
