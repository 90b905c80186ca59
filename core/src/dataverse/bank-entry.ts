import { type BankEntry } from '../cash-application';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { structuredReferences, structuredReferencesText } from './structured-references';
import { bankEntry as table } from './tables';

const { columns, lookups, choices } = table;

/** A bank entry as it stands in Dataverse. */
export interface BankEntryRow extends BankEntry {
  readonly etag: string;
}

/** The columns `readBankEntry` needs, for `$select`; the full IBAN of the other side is not among them. */
export const bankEntrySelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.entryStatus.name,
  columns.currencyCode.name,
  columns.amount.name,
  columns.bookedOn.name,
  columns.valueOn.name,
  columns.sequence.name,
  columns.reference.name,
  columns.endToEndId.name,
  columns.creditorReference.name,
  columns.counterpartyName.name,
  columns.counterpartyIbanHash.name,
  columns.counterpartyIbanMasked.name,
  columns.remittanceText.name,
  columns.structuredReferences.name,
  columns.batchId.name,
  columns.reversal.name,
  columns.returnReason.name,
  columns.exceptionReason.name,
  columns.recordedOn.name,
  lookups.bankStatement.value,
  lookups.legalEntity.value,
  lookups.payment.value,
  lookups.customer.value,
];

/** Reads a bank entry. */
export function readBankEntry(source: unknown): ReadRow<BankEntryRow> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    bankStatementId: row.required(lookups.bankStatement.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    status: row.required(columns.entryStatus.name, choice(choices.entryStatus)),
    amount: row.required(columns.amount.name, moneyIn(row.required(columns.currencyCode.name, currencyCode))),
    bookedOn: row.required(columns.bookedOn.name, date),
    sequence: row.required(columns.sequence.name, integer),
    reference: row.optional(columns.reference.name, text) ?? '',
    remittance: row.optional(columns.remittanceText.name, text) ?? '',
    structured: row.optional(columns.structuredReferences.name, structuredReferences) ?? [],
    reversal: row.optional(columns.reversal.name, yesNo) ?? false,
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      valueOn: row.optional(columns.valueOn.name, date),
      endToEndId: row.optional(columns.endToEndId.name, text),
      creditorReference: row.optional(columns.creditorReference.name, text),
      counterpartyName: row.optional(columns.counterpartyName.name, text),
      counterpartyIbanHash: row.optional(columns.counterpartyIbanHash.name, text),
      counterpartyIbanMasked: row.optional(columns.counterpartyIbanMasked.name, text),
      batchId: row.optional(columns.batchId.name, text),
      returnReason: row.optional(columns.returnReason.name, text),
      exceptionReason: row.optional(columns.exceptionReason.name, text),
      paymentId: row.optional(lookups.payment.value, id),
      customerId: row.optional(lookups.customer.value, id),
    }),
  });
}

/** The row to create for a bank entry; `counterpartyIban` is the full number, which is secured and written once. */
export const writeBankEntry = (
  entry: BankEntry & { readonly counterpartyIban?: string },
  links: RowLinks,
): RowForCreate => ({
  [columns.id.name]: entry.id,
  [columns.name.name]: `${entry.bookedOn} ${entry.counterpartyName ?? entry.reference}`.slice(0, 200),
  [columns.key.name]: entry.key,
  [columns.entryStatus.name]: choices.entryStatus[entry.status],
  [columns.currencyCode.name]: entry.amount.currency,
  [columns.amount.name]: moneyText(entry.amount),
  [columns.bookedOn.name]: entry.bookedOn,
  [columns.sequence.name]: entry.sequence,
  [columns.reference.name]: entry.reference.slice(0, 100),
  [columns.remittanceText.name]: entry.remittance.slice(0, 10_000),
  [columns.structuredReferences.name]: structuredReferencesText(entry.structured),
  [columns.reversal.name]: entry.reversal,
  [columns.recordedOn.name]: entry.recordedOn,
  ...optionally(columns.valueOn.name, entry.valueOn),
  ...optionally(columns.endToEndId.name, entry.endToEndId?.slice(0, 100)),
  ...optionally(columns.creditorReference.name, entry.creditorReference?.slice(0, 100)),
  ...optionally(columns.counterpartyName.name, entry.counterpartyName?.slice(0, 200)),
  ...optionally(columns.counterpartyIban.name, entry.counterpartyIban),
  ...optionally(columns.counterpartyIbanHash.name, entry.counterpartyIbanHash),
  ...optionally(columns.counterpartyIbanMasked.name, entry.counterpartyIbanMasked),
  ...optionally(columns.batchId.name, entry.batchId?.slice(0, 100)),
  ...optionally(columns.returnReason.name, entry.returnReason?.slice(0, 35)),
  ...optionally(columns.exceptionReason.name, entry.exceptionReason),
  ...bind(lookups.bankStatement, entry.bankStatementId),
  ...bind(lookups.legalEntity, entry.legalEntityId),
  ...bind(lookups.payment, entry.paymentId),
  ...bind(lookups.customer, entry.customerId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, entry.amount.currency, links),
});

/** What of an entry changes when it was decided. */
export interface EntryChange {
  readonly status: BankEntry['status'];
  readonly paymentId?: string;
  readonly customerId?: string;
  readonly exceptionReason?: string;
  readonly lastOperationId: string;
}

/** The columns to PATCH for a decided entry. */
export const changeBankEntry = (change: EntryChange): RowForCreate => ({
  [columns.entryStatus.name]: choices.entryStatus[change.status],
  [columns.exceptionReason.name]: change.exceptionReason ?? '',
  [columns.lastOperationId.name]: change.lastOperationId,
  ...bind(lookups.payment, change.paymentId),
  ...bind(lookups.customer, change.customerId),
});
