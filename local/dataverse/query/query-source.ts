import { type Catalogue } from '../metadata/catalogue';
import { type Database } from '../store/database';
import { type Condition } from './record-query';

/** Where queries read. */
export interface QuerySource {
  readonly database: Database;
  readonly catalogue: Catalogue;
}

/** What the caller may see. It is asked for each table of a query, linked ones included. */
export interface Restrict {
  /**
   * Which rows of a table: undefined for every row. Its paths use the alias `root` for the table asked about. Throws 403 when the table
   * must not be read at all.
   */
  rows(tableLogicalName: string): Condition | undefined;
  /** Columns that are empty to this caller wherever the query names them: in the answer, in conditions, orders, groups and links. */
  hiddenColumns(tableLogicalName: string): ReadonlySet<string>;
}
