import { type RowUnreadable, type StoredCreditHold } from '@o2c/core/dataverse';
import { type Decision } from '@o2c/core/operations';
import { type SalesOrder } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** Orders and the decisions that say what was changed already, by id. */
export interface ChangeState {
  readonly settings: CompanySettings;
  readonly orders: ReadonlyMap<string, SalesOrder>;
  readonly unreadable: ReadonlyMap<string, RowUnreadable>;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Holds of the orders that nobody has let go yet. */
  readonly openHolds: readonly StoredCreditHold[];
}

/** Where changing orders reads and writes. */
export interface ChangePorts {
  readonly read: (wanted: {
    readonly orderIds: readonly string[];
    readonly decisionIds: readonly string[];
  }) => Reading<ChangeState>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
