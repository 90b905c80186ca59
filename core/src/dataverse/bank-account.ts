import { type CurrencyCode, rowId } from '../kernel';
import { bind } from './bind';
import { currencyCode, id, text, yesNo } from './cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { bankAccount as table } from './tables';

/** A bank account of a legal entity. The full IBAN is secured and read only where it must be shown (design.md decision 13). */
export interface BankAccount {
  readonly id: string;
  readonly legalEntityId: string;
  readonly currency: CurrencyCode;
  /** HMAC of the IBAN: how the account is found. */
  readonly ibanHash: string;
  readonly ibanMasked?: string;
  /** Absent for callers who may not see it. */
  readonly iban?: string;
  readonly bic?: string;
  /** The ledger account of the money on it. */
  readonly ledgerAccount: string;
  /** The one shown on invoices in its currency. */
  readonly isDefault: boolean;
}

const { columns, lookups } = table;

/** The id of the account with this hash. */
export const bankAccountId = (ibanHash: string): string => rowId('bankaccount', ibanHash);

/** The columns `readBankAccount` needs, for `$select`. */
export const bankAccountSelect: readonly string[] = [
  columns.id.name,
  columns.currencyCode.name,
  columns.iban.name,
  columns.ibanMasked.name,
  columns.ibanHash.name,
  columns.bic.name,
  columns.account.name,
  columns.default.name,
  lookups.legalEntity.value,
];

/** Reads a bank account. */
export function readBankAccount(source: unknown): ReadRow<BankAccount> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    currency: row.required(columns.currencyCode.name, currencyCode),
    ibanHash: row.required(columns.ibanHash.name, text),
    ledgerAccount: row.required(columns.account.name, text),
    isDefault: row.optional(columns.default.name, yesNo) ?? false,
    ...present({
      ibanMasked: row.optional(columns.ibanMasked.name, text),
      iban: row.optional(columns.iban.name, text),
      bic: row.optional(columns.bic.name, text),
    }),
  });
}

/** The row to create for a bank account. */
export const writeBankAccount = (account: BankAccount): RowForCreate => ({
  [columns.id.name]: account.id,
  [columns.name.name]: `${account.ibanMasked ?? account.ibanHash.slice(0, 8)} ${account.currency}`,
  [columns.currencyCode.name]: account.currency,
  [columns.ibanHash.name]: account.ibanHash,
  ...(account.ibanMasked === undefined ? {} : { [columns.ibanMasked.name]: account.ibanMasked }),
  ...(account.iban === undefined ? {} : { [columns.iban.name]: account.iban }),
  ...(account.bic === undefined ? {} : { [columns.bic.name]: account.bic }),
  [columns.account.name]: account.ledgerAccount,
  [columns.default.name]: account.isDefault,
  ...bind(lookups.legalEntity, account.legalEntityId),
});
