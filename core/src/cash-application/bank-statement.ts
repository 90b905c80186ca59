import { type CurrencyCode, type IsoDate, type Money } from '../kernel';

/** Formats a statement can arrive in. A camt.054 announces entries that a statement brings again; it is read and never posted. */
export type StatementFormat = 'camt053' | 'camt054' | 'mt940' | 'bai2' | 'csv';

/** `pending` and `information` entries are not cash: they are shown, and neither footed nor posted (spec/formats.md 4.1). */
export type EntryStatus = 'booked' | 'pending' | 'information';

/** Who paid or was paid, as far as the bank says. */
export interface Counterparty {
  readonly name?: string;
  /** Electronic format: no blanks, upper case. */
  readonly iban?: string;
  readonly bic?: string;
}

/** A document the remittance information names in a field of its own. */
export interface StructuredReference {
  readonly document: string;
  /** What of the payment is for it, below zero for a credit note; absent when the bank's customer did not say. */
  readonly amount?: Money;
}

/** One booking as the bank tells it; a batch that can be told apart is one entry per transaction. */
export interface StatementEntry {
  /** Money in above zero, money out below. */
  readonly amount: Money;
  readonly bookedOn: IsoDate;
  readonly valueOn?: IsoDate;
  readonly status: EntryStatus;
  /** The bank's own, unique reference of the booking. */
  readonly bankReference?: string;
  /** The best reference there is, for people. */
  readonly reference: string;
  readonly endToEndId?: string;
  readonly creditorReference?: string;
  readonly counterparty: Counterparty;
  readonly remittance: string;
  readonly structured: readonly StructuredReference[];
  /** The bank marks it as the reversal of an earlier booking. */
  readonly reversal: boolean;
  /** Why a payment came back (`AC04`, or the bank's own code). */
  readonly returnReason?: string;
  readonly batchId?: string;
}

/** Something in the statement that keeps it from being posted, with the place in the file. */
export interface StatementDefect {
  readonly code: 'statement.too-many-digits' | 'statement.batch-sum' | 'statement.entry-currency';
  readonly path: string;
  readonly found: string;
}

/** A statement as its file says it, before anybody judged it. */
export interface BankStatement {
  /** IBAN in electronic format, or the bank's own account number. */
  readonly account: string;
  readonly currency: CurrencyCode;
  readonly statementId: string;
  readonly sequence?: string;
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  readonly opening?: Money;
  readonly closing?: Money;
  readonly entries: readonly StatementEntry[];
  readonly defects: readonly StatementDefect[];
}

/** One bank file: all its statements. */
export interface StatementFile {
  readonly format: StatementFormat;
  readonly statements: readonly BankStatement[];
}
