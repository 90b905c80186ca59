import { type ScoreOnDay } from '@o2c/core/credit-limits';
import { type StoredCustomerProfile } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** How far reviews look, over all legal entities. */
export interface ReviewHorizon {
  /** Limits that end by this day. */
  readonly endingBy: IsoDate;
  /** Items due before this day. */
  readonly dueBefore: IsoDate;
  /** Scores from this day on. */
  readonly scoredSince: IsoDate;
  readonly brokenPromises: number;
}

/** An open item that is due. */
export interface DueItem {
  readonly id: string;
  readonly documentNumber: string;
  readonly dueDate: IsoDate;
  readonly customerId: string;
  readonly legalEntityId: string;
}

/** Customers something may have to be said about, as they stood when they were read. */
export interface ReviewState {
  readonly profiles: readonly StoredCustomerProfile[];
  readonly items: readonly DueItem[];
  /** By id of the profile, oldest first. */
  readonly scores: ReadonlyMap<string, readonly ScoreOnDay[]>;
}

/** Where reviews are found and written. */
export interface ReviewPorts {
  readonly settings: () => Reading<CompanySettings>;
  readonly stateOn: (asOf: IsoDate, horizon: ReviewHorizon) => Reading<ReviewState>;
  /** Those of these tasks that exist. */
  readonly tasksAmong: (ids: readonly string[]) => Reading<ReadonlySet<string>>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
