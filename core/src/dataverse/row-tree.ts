import { type RowForCreate } from './row-for-create';

/** A row to create with related rows nested in it, which come into being with it or not at all. */
export interface RowTree {
  readonly [column: string]: RowForCreate[string] | readonly RowTree[];
}
