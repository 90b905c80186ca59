import { type IsoDate } from '@o2c/core/kernel';
import { type IntakeFacts, type StoredIntake } from '@o2c/core/ordering';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** What a list of posted orders names. */
export interface IntakeWanted {
  readonly intakeIds: readonly string[];
  readonly accountNumbers: readonly string[];
  readonly contactAddresses: readonly string[];
  readonly productNumbers: readonly string[];
  readonly purchaseOrderKeys: readonly string[];
  /** Earlier orders are looked for from this day on. */
  readonly ordersSince: IsoDate;
}

/** Master data and intakes as they stood when they were read. */
export interface IntakeState {
  readonly settings: CompanySettings;
  readonly facts: IntakeFacts;
  /** By id. */
  readonly intakes: ReadonlyMap<string, StoredIntake>;
}

/** Where taking orders reads and writes. */
export interface IntakePorts {
  readonly read: (wanted: IntakeWanted) => Reading<IntakeState>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}
