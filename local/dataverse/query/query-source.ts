import { type Catalogue } from '../metadata/catalogue';
import { type Database } from '../store/database';
import { type Condition } from './record-query';

/** Where queries read. */
export interface QuerySource {
  readonly database: Database;
  readonly catalogue: Catalogue;
}

/**
 * What the caller may see of a table: undefined for every row. Its paths use the alias `root` for the table asked about.
 * It is asked once for each table of a query, linked ones included, and may throw when the table must not be read at all.
 */
export type Restrict = (tableLogicalName: string) => Condition | undefined;
