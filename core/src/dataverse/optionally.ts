import { type RowForCreate } from './row-for-create';

/** A member of a new row; no value, no member. */
export const optionally = (column: string, value: RowForCreate[string] | undefined): RowForCreate =>
  value === undefined ? {} : { [column]: value };
