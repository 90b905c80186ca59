import { type PayerAlias, type SeriesFormat } from '@o2c/core/cash-application';
import { type BankEntryRow, type OpenItemRow, type PaymentRow, type StoredApproval } from '@o2c/core/dataverse';
import { type Settlement } from '@o2c/core/receivables';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type RunScope } from '../journal/journaled-job';
import { type Moment } from '../moment';
import { type Reading } from '../reading';

/** An entry of a posted statement with the bank account it stands on. */
export interface WaitingEntry {
  readonly entry: BankEntryRow;
  readonly bankAccountId: string;
}

/** The entries of a chunk with what decides about them in general. */
export interface EntryPage {
  readonly settings: CompanySettings;
  readonly series: readonly SeriesFormat[];
  readonly entries: readonly WaitingEntry[];
  /** Proposals about these entries. */
  readonly approvals: readonly StoredApproval[];
}

/** What entries ask of the books. */
export interface EvidenceQuestion {
  /** Texts that may be document numbers. */
  readonly documents: readonly string[];
  readonly ibanHashes: readonly string[];
  readonly names: readonly string[];
  /** References under which money came in that now goes back. */
  readonly references: readonly string[];
}

export interface NamedCustomer {
  readonly id: string;
  readonly name: string;
}

export interface EvidencePage {
  /** Items with one of these numbers, open or closed, payments left out. */
  readonly items: readonly OpenItemRow[];
  readonly aliases: readonly PayerAlias[];
  /** Active accounts with one of these names. */
  readonly customers: readonly NamedCustomer[];
  /** Entries with one of these references that became payments. */
  readonly originals: readonly BankEntryRow[];
}

/** Where matching reads and writes; each call is one request (and one more per further page). */
export interface MatchingPorts {
  readonly waiting: (scope: RunScope) => Reading<{
    readonly settings: CompanySettings;
    readonly entries: readonly BankEntryRow[];
  }>;
  readonly entries: (ids: readonly string[]) => Reading<EntryPage>;
  readonly evidence: (question: EvidenceQuestion) => Reading<EvidencePage>;
  /** Open debits of customers. */
  readonly openDebits: (customerIds: readonly string[]) => Reading<readonly OpenItemRow[]>;
  readonly settlementsOf: (itemIds: readonly string[]) => Reading<readonly Settlement[]>;
  readonly items: (ids: readonly string[]) => Reading<readonly OpenItemRow[]>;
  readonly payments: (ids: readonly string[]) => Reading<readonly PaymentRow[]>;
  /** Of what people asked for about these rows. */
  readonly approvalsOf: (targetIds: readonly string[]) => Reading<readonly StoredApproval[]>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
  /** Told at the end of a chunk whose accounts money touched (credit looks at them again). */
  readonly customersPaid: (customerIds: readonly string[], moment: Moment) => Promise<void>;
}
