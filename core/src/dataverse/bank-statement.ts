import { type StoredStatement } from '../cash-application';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { ETAG } from './etag';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { bankStatement as table } from './tables';

const { columns, lookups, choices } = table;

/** A statement as it stands in Dataverse. */
export interface BankStatementRow extends StoredStatement {
  readonly etag: string;
}

/** The columns `readBankStatement` needs, for `$select`. */
export const bankStatementSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.format.name,
  columns.statementStatus.name,
  columns.statementId.name,
  columns.sequence.name,
  columns.currencyCode.name,
  columns.openedOn.name,
  columns.closedOn.name,
  columns.openingBalance.name,
  columns.closingBalance.name,
  columns.balanced.name,
  columns.entryCount.name,
  columns.duplicateCount.name,
  columns.duplicateAmount.name,
  columns.fileHash.name,
  columns.quarantineReason.name,
  columns.recordedOn.name,
  lookups.bankAccount.value,
  lookups.legalEntity.value,
];

/** Reads a statement. */
export function readBankStatement(source: unknown): ReadRow<BankStatementRow> {
  const row = openRow(table, source);
  const currency = row.required(columns.currencyCode.name, currencyCode);
  const money = moneyIn(currency);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    bankAccountId: row.required(lookups.bankAccount.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    format: row.required(columns.format.name, choice(choices.format)),
    status: row.required(columns.statementStatus.name, choice(choices.statementStatus)),
    statementId: row.required(columns.statementId.name, text),
    currency,
    balanced: row.optional(columns.balanced.name, yesNo) ?? false,
    entryCount: row.optional(columns.entryCount.name, integer) ?? 0,
    duplicateCount: row.optional(columns.duplicateCount.name, integer) ?? 0,
    fileHash: row.required(columns.fileHash.name, text),
    recordedOn: row.required(columns.recordedOn.name, moment),
    ...present({
      sequence: row.optional(columns.sequence.name, text),
      openedOn: row.optional(columns.openedOn.name, date),
      closedOn: row.optional(columns.closedOn.name, date),
      opening: row.optional(columns.openingBalance.name, money),
      closing: row.optional(columns.closingBalance.name, money),
      duplicateAmount: row.optional(columns.duplicateAmount.name, money),
      quarantineReason: row.optional(columns.quarantineReason.name, text),
    }),
  });
}

/** The row to create for a statement. */
export const writeBankStatement = (statement: StoredStatement, links: RowLinks): RowForCreate => ({
  [columns.id.name]: statement.id,
  [columns.name.name]: `${statement.statementId} ${statement.closedOn ?? ''}`.trim().slice(0, 200),
  [columns.key.name]: statement.key,
  [columns.format.name]: choices.format[statement.format],
  [columns.statementStatus.name]: choices.statementStatus[statement.status],
  [columns.statementId.name]: statement.statementId.slice(0, 100),
  [columns.currencyCode.name]: statement.currency,
  [columns.balanced.name]: statement.balanced,
  [columns.entryCount.name]: statement.entryCount,
  [columns.duplicateCount.name]: statement.duplicateCount,
  [columns.fileHash.name]: statement.fileHash,
  [columns.recordedOn.name]: statement.recordedOn,
  ...optionally(columns.sequence.name, statement.sequence?.slice(0, 50)),
  ...optionally(columns.openedOn.name, statement.openedOn),
  ...optionally(columns.closedOn.name, statement.closedOn),
  ...optionally(columns.openingBalance.name, statement.opening && moneyText(statement.opening)),
  ...optionally(columns.closingBalance.name, statement.closing && moneyText(statement.closing)),
  ...optionally(columns.duplicateAmount.name, statement.duplicateAmount && moneyText(statement.duplicateAmount)),
  ...optionally(columns.quarantineReason.name, statement.quarantineReason?.slice(0, 4_000)),
  ...bind(lookups.bankAccount, statement.bankAccountId),
  ...bind(lookups.legalEntity, statement.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, statement.currency, links),
});

/** The columns to PATCH when all entries of a statement stand. */
export const bankStatementPosted: RowForCreate = {
  [columns.statementStatus.name]: choices.statementStatus.posted,
};
