import { type StandardTableDeclaration } from '../model/standard-table';
import { account } from './account';
import * as activities from './activities';
import * as billing from './billing';
import * as orders from './orders';
import * as reference from './reference';

/** Every standard table we read, write or extend. */
export const standardTables: readonly StandardTableDeclaration[] = [
  { account },
  orders,
  billing,
  reference,
  activities,
].flatMap((group): readonly StandardTableDeclaration[] => Object.values(group));
