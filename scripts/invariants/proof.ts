import { type Instant, type IsoDate } from '@o2c/core/kernel';
import { type Finding, type Invariant } from '@o2c/core/operations';

import { type Session } from '../dataverse/connect';

/** When the books are looked at: balances as of a day, ages of unfinished work as of a moment. */
export interface ProofTime {
  readonly asOf: IsoDate;
  readonly now: Instant;
}

/** What one proof looked at and found. */
export interface Proven {
  /** How many rows of each kind were looked at, by what people call them. */
  readonly checked: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

/** A group of invariants that are proved on the same rows. */
export interface Proof {
  readonly invariants: readonly Invariant[];
  readonly prove: (session: Session, time: ProofTime) => Promise<Proven>;
}
