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
