import { type LedgerEntry } from './ledger-entry';
import { type OpenItem } from './open-item';
import { type Settlement } from './settlement';

/** All rows the invariants are proved on: every item, settlement and ledger entry of the customers concerned. */
export interface Books {
  readonly items: readonly OpenItem[];
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
}
