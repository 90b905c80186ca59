import { type BankStatementRow } from '@o2c/core/dataverse';
import { type KnownEntry } from '@o2c/core/cash-application';
import { type IsoDate } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** What is asked of one account before a statement of it is posted. */
export interface StatementQuestion {
  readonly accountHash: string;
  readonly statementRowId: string;
  readonly entryRowIds: readonly string[];
  /** Days the statement covers; its neighbours lie around them. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** What is kept of the accounts asked for. */
export interface StatementShelf {
  readonly settings: CompanySettings;
  /** The statements themselves, when they are known, and their neighbours. */
  readonly statements: readonly BankStatementRow[];
  readonly entries: readonly KnownEntry[];
}

/** Where statements are kept. */
export interface StatementPorts {
  /** All in one request. */
  readonly shelf: (questions: readonly StatementQuestion[]) => Reading<StatementShelf>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
  /** HMAC of a bank account's number (design.md decision 13). */
  readonly hashAccount: (account: string) => string;
}
