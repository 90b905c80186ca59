import { type CustomerLedger, type KnownSignal, type ScoredLimit, type Scoring } from '@o2c/core/credit-score';
import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** A score that stands already: its key says its content (`scoreIdentity`). */
export interface EarlierScore {
  readonly key: string;
  readonly scoredOn: IsoDate;
}

/** A customer in one legal entity, with all that its score rests on. */
export interface ScoredAccount {
  readonly profile: StoredCustomerProfile;
  /** The code of the group rules know it by. */
  readonly creditGroup?: string;
  readonly country?: string;
  readonly limit: ScoredLimit;
  readonly ledger: CustomerLedger;
  readonly signals: readonly KnownSignal[];
  /** Of the last thirteen months. */
  readonly scores: readonly EarlierScore[];
}

/** What scoring reads of some customers, as it stood when it was read. */
export interface ScoringAccounts {
  readonly settings: CompanySettings;
  readonly scoring: Scoring;
  readonly accounts: readonly ScoredAccount[];
}

/** Where scoring reads and writes. */
export interface ScoringPorts {
  /** Everything in one request; profiles are read first, so that what changes meanwhile makes their ETags stale. */
  readonly accountsOf: (customerIds: readonly string[], asOf: IsoDate) => Reading<ScoringAccounts>;
  /** Every customer that has a profile, each once. */
  readonly customers: () => Reading<readonly string[]>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
