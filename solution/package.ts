import { type StandardTableDeclaration } from './model/standard-table';
import { type TableDeclaration } from './model/table';
import * as standardAccount from './standard/account';
import * as standardOrders from './standard/orders';
import * as standardReference from './standard/reference';
import * as operations from './tables/operations';
import * as receivables from './tables/receivables';
import * as settings from './tables/settings';

/** Every table of ours, in the order of their names. */
export const tables: readonly TableDeclaration[] = [settings, receivables, operations]
  .flatMap((group): readonly TableDeclaration[] => Object.values(group))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** Every standard table we read, write or extend. */
export const standardTables: readonly StandardTableDeclaration[] = [
  standardAccount,
  standardOrders,
  standardReference,
].flatMap((group): readonly StandardTableDeclaration[] => Object.values(group));
