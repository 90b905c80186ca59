export { actionRequestSelect, readActionRequest, writeActionRequest } from './action-request';
export type { ActionRequest } from './action-request';
export {
  agingBucketSelect,
  agingDefinitionId,
  agingDefinitionSelect,
  readAgingDefinition,
  writeAgingBuckets,
  writeAgingDefinition,
} from './aging-definition';
export { appliedAmountsSelect, readAppliedAmounts } from './applied-amounts';
export { readAgingSnapshot, writeAgingSnapshot, writeAgingSnapshotLines } from './aging-snapshot';
export {
  customerProfileIdentity,
  customerProfileSelect,
  readCustomerProfile,
  writeCustomerProfile,
} from './customer-profile';
export type { CustomerProfile } from './customer-profile';
export type { DecimalText } from './decimal-text';
export { ledgerEntrySelect, readLedgerEntry, writeLedgerEntry } from './ledger-entry';
export { legalEntitySelect, readLegalEntity, writeLegalEntity } from './legal-entity';
export type { LegalEntity } from './legal-entity';
export { openItemSelect, readOpenItem, writeOpenItem } from './open-item';
export type { ColumnDefect, ReadRow, RowUnreadable } from './open-row';
export {
  postingAccountsOf,
  postingProfileSelect,
  readPostingProfileLine,
  writePostingProfileLine,
} from './posting-profile';
export type { PostingProfileLine } from './posting-profile';
export { readReceivable, receivableSelect } from './receivable';
export type { RowForCreate, RowLinks } from './row-for-create';
export { readSettlement, settlementSelect, writeSettlement } from './settlement';
export * as tables from './tables';
export { readTransactionCurrency, transactionCurrencySelect } from './transaction-currency';
export type { TransactionCurrency } from './transaction-currency';
