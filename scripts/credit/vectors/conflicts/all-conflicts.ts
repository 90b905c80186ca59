import { boundaryConflicts } from './boundary-conflicts';
import { type Conflict } from './conflict';
import { limitConflicts } from './limit-conflicts';
import { precedenceConflicts } from './precedence-conflicts';

/** All entries of the conflict register, by key. */
export const conflicts: readonly Conflict[] = [...boundaryConflicts, ...precedenceConflicts, ...limitConflicts].sort(
  (one, other) => (one.key < other.key ? -1 : 1),
);
