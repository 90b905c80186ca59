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
