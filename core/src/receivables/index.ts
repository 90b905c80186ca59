export { accountingShare } from './accounting-share';
export type { AgedPart } from './aged-part';
export { ageByOwnDate } from './age-by-own-date';
export { ageReceivables } from './age-receivables';
export type { Aging, AgingRequest } from './aging-of';
export { checkAgingDefinition } from './aging-definition';
export type {
  AgingBasis,
  AgingBucketDefinition,
  AgingDefinition,
  AgingDefinitionRefusal,
  AgingUnit,
  CreditPlacement,
} from './aging-definition';
export { agingPeriods } from './aging-periods';
export type { AgingPeriod } from './aging-periods';
export { agingSnapshot } from './aging-snapshot';
export type { AgingSnapshot, AgingSnapshotLine, SnapshotSubject } from './aging-snapshot';
export type { AgingBucket, CurrencyAging } from './aging-totals';
export { basisDate } from './basis-date';
export type { Books } from './books';
export { checkBooks } from './check-books';
export { checkLedgerAgreement } from './check-ledger-agreement';
export { checkLedgerBalance } from './check-ledger-balance';
export { checkOpenAmounts } from './check-open-amounts';
export { closedOn } from './closed-on';
export { composeEntries } from './compose-entries';
export type { PostingHeader, PostingLine } from './compose-entries';
export { accountingHeads, customerHeads } from './customer-head';
export type { CustomerHead } from './customer-head';
export type { Finding } from './finding';
export { historyCustomerId } from './history-customer-id';
export type { HistoryRefusal, HistoryRow, HistoryTarget, OpenedHistory } from './history-row';
export type { LedgerEntry, PostingEvent } from './ledger-entry';
export { ledgerImbalances } from './ledger-imbalances';
export type { Imbalance } from './ledger-imbalances';
export { openAmountOn } from './open-amount-on';
export { openHistory } from './open-history';
export type { OpenItem, OpenItemKind, Receivable } from './open-item';
export { finalPosition, openPositionOn } from './open-position';
export type { OpenPosition } from './open-position';
export { postOpeningItem } from './post-opening-item';
export { postSettlement } from './post-settlement';
export type { SettledItems } from './post-settlement';
export type { NoAccount, PostingAccounts } from './posting-accounts';
export { reverseSettlement } from './reverse-settlement';
export type { ReversalRefusal, ReversalRequest } from './reverse-settlement';
export { settle } from './settle';
export type { SettlementRefusal, SettlementRequest, SettlementSide } from './settle';
export type { AppliedAmounts, Settlement } from './settlement';
export { settlementsByItem } from './settlements-by-item';
export { STANDARD } from './standard-aging';
