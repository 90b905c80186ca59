/** The invariants of the money path (reliability.md 3.3). */
export type Invariant =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I15'
  | 'I17'
  | 'I18'
  | 'I19'
  | 'I20'
  | 'I21'
  | 'I22'
  | 'I23'
  | 'I24'
  /** Ours: a limit is what its posted adjustments come to (CR-14). */
  | 'I25';

/** One row or account that breaks an invariant. */
export interface Finding {
  readonly invariant: Invariant;
  /** What it is about: the id of a row, the name of a transaction, or customer, legal entity and currency of an account. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  /** One sentence for the person who reads the report. */
  readonly text: string;
}
