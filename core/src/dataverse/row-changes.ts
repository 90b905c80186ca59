import { type RowForCreate } from './row-for-create';

/** Columns of a row that is changed; null empties one. */
export type RowChanges = Readonly<Record<string, RowForCreate[string] | null>>;

/** The columns of a change that hold something: all that a new row needs of it. */
export const filled = (changes: RowChanges): RowForCreate =>
  Object.fromEntries(
    Object.entries(changes).filter((entry): entry is [string, RowForCreate[string]] => entry[1] !== null),
  );
