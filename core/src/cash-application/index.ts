export type {
  BankStatement,
  Counterparty,
  EntryStatus,
  StatementDefect,
  StatementEntry,
  StatementFile,
  StatementFormat,
  StructuredReference,
} from './bank-statement';
export { entryKeys, entryName } from './entry-keys';
export { judgeStatement } from './judge-statement';
export type { JudgedStatement, Quarantine } from './judge-statement';
export { maskAccount } from './mask-account';
export type { BankEntry, BankEntryStatus } from './bank-entry';
export type { MatchProposal, ProposedAllocation } from './match-proposal';
export type { PayerAlias } from './payer-alias';
export type { Payment, PaymentStatus } from './payment';
export type { StoredStatement } from './stored-statement';
export { applyPayment } from './apply-payment';
export type { Application, ApplicationFacts, ApplicationRefusal } from './apply-payment';
export { isCreditorReference, referencedText } from './creditor-reference';
export { decidePayment } from './decide-payment';
export { afterSettlements, itemState, standingOf } from './item-state';
export type { ItemState, ItemStanding } from './item-state';
export { mentions, namedDocuments } from './named-documents';
export type { Evidence, EvidenceSource, NamedDocument, SeriesFormat } from './named-documents';
export type {
  Allocation,
  ExceptionReason,
  MatchRule,
  Payer,
  PaymentDecision,
  PaymentFacts,
  Proposal,
} from './payment-decision';
export { receivePayment } from './receive-payment';
export type { Receipt, ReceiptFacts } from './receive-payment';
export { isReturnOf, unapplyPayment } from './unapply-payment';
export type { Unapplication, UnapplyFacts, UnapplyRefusal } from './unapply-payment';
export { placeEntries } from './place-entries';
export type { KnownEntry, Placement, PlacementFacts } from './place-entries';
export { paymentOfReceipt } from './payment-of-receipt';
export { checkBankEntries } from './check-bank-entries';
export type { CashBooks } from './check-bank-entries';
export { checkStatements } from './check-statements';
export type { StatementBooks } from './check-statements';
