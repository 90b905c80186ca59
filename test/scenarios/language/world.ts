import { type RowLinks, type StoredCreditHold } from '@o2c/core/dataverse';
import { type IsoDate, type Result } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type LedgerEntry, type OpenItem } from '@o2c/core/receivables';
import { type BankEntry } from '@o2c/core/cash-application';

import { type MoneyPath } from '../../../azure-functions/src/adapters/compose/money-path';
import { type StatementPosted } from '../../../azure-functions/src/jobs/cash/post-statements';
import { type JournaledJob } from '../../../azure-functions/src/jobs/journal/journaled-job';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../scripts/dataverse/connect';
import { type Organisation } from '../../../scripts/provision-dataverse/organisation';
import { type SunkMail } from '../../builders/a-graph';
import { type ScenarioLine } from './lines/scenario-entry';

/** The books as they stand. */
export interface Book {
  readonly items: readonly OpenItem[];
  readonly ledger: readonly LedgerEntry[];
  readonly entries: readonly BankEntry[];
}

/** What a scenario acts on and looks at: the composed money path over a Dataverse of its own, and the names its text gives to things. */
export interface World {
  readonly session: Session;
  readonly path: MoneyPath;
  readonly organisation: Organisation;
  readonly currencyIds: RowLinks['currencyIds'];
  /** Accounts by number, orders and shipments by the scenario's names, payers and the last file of each bank account. */
  readonly customers: Map<string, string>;
  readonly orders: Map<string, string>;
  readonly shipments: Map<string, string>;
  readonly payers: Map<string, { readonly name: string; readonly iban: string }>;
  readonly files: Map<string, Uint8Array>;
  /** What became of the statements posted last. */
  lastPosted: readonly StatementPosted[];
  /** A time of a day, later than every one before. */
  readonly moment: (day: IsoDate) => Moment;
  /** What a name stands for; complains when nothing has it. */
  readonly named: <T>(line: ScenarioLine, names: ReadonlyMap<string, T>, name: string) => T;
  /** The value of what is never refused. */
  readonly must: <T>(result: Result<T, { readonly code: string }>) => T;
  readonly run: (job: JournaledJob, day: IsoDate) => Promise<void>;
  readonly evaluate: (orderIds: readonly string[], day: IsoDate) => Promise<void>;
  readonly mail: (day: IsoDate) => Promise<void>;
  /** The customers whose money moved since it was asked last. */
  readonly takePayers: () => readonly string[];
  readonly order: (id: string) => Promise<SalesOrder>;
  readonly holds: (orderId: string) => Promise<readonly StoredCreditHold[]>;
  readonly book: () => Promise<Book>;
  readonly invoiceId: (number: string) => Promise<string | undefined>;
  readonly mails: () => Promise<readonly SunkMail[]>;
}
