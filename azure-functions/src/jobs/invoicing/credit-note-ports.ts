import {
  type OpenItemRow,
  type RowUnreadable,
  type StoredApproval,
  type StoredNumberSeries,
} from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { type LedgerEntry, type Settlement } from '@o2c/core/receivables';
import { type FulfilmentPorts } from '../fulfilment/fulfilment-rows';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** Invoices with all that a credit note is made of, as they stood when they were read. */
export interface CreditState {
  readonly settings: CompanySettings;
  readonly invoices: ReadonlyMap<string, Invoice>;
  readonly unreadable: ReadonlyMap<string, RowUnreadable>;
  /** Postings by the name of their transaction. */
  readonly entries: ReadonlyMap<string, readonly LedgerEntry[]>;
  /** Items of the invoices. */
  readonly items: readonly OpenItemRow[];
  readonly settlements: readonly Settlement[];
  /** Numbers of the credit notes that stand, by their ids. */
  readonly creditNotes: ReadonlyMap<string, string>;
  /** All series of credit notes of the year. */
  readonly series: readonly StoredNumberSeries[];
  /** Approvals of crediting these invoices as they stand, by id. */
  readonly approvals: ReadonlyMap<string, StoredApproval>;
}

/** Where crediting reads and writes. */
export interface CreditNotePorts extends Pick<FulfilmentPorts, 'write'> {
  /** Two requests, whatever it reads. */
  readonly read: (invoiceIds: readonly string[], year: number) => Reading<CreditState>;
}

/** The action type of credit notes in policies and approvals. */
export const POST_CREDIT_NOTE = 'creditnote.post';
