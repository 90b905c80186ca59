import { type TableDeclaration } from '../model/table';
import * as billing from './billing';
import * as cash from './cash';
import * as credit from './credit';
import * as customers from './customers';
import * as fulfilment from './fulfilment';
import * as operations from './operations';
import * as orders from './orders';
import * as receivables from './receivables';
import * as settings from './settings';

/** Every table of ours, in the order of their names. */
export const tables: readonly TableDeclaration[] = [
  settings,
  customers,
  orders,
  credit,
  fulfilment,
  billing,
  receivables,
  cash,
  operations,
]
  .flatMap((group): readonly TableDeclaration[] => Object.values(group))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
