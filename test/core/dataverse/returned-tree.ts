import { type RowForCreate, type RowTree } from '@o2c/core/dataverse';
import { type Host, returned } from './returned-row';

/** A created row and the rows nested in one of its collections as Dataverse returns them, the nested ones in another order. */
export function apart(tree: RowTree, collection: string, host: Host) {
  const { [collection]: nested, ...head } = tree;
  const lines = (Array.isArray(nested) ? [...(nested as readonly RowForCreate[])] : []).reverse();
  return {
    head: withCustomer(returned(head as RowForCreate, host)),
    lines: lines.map((line) => returned(line, host)),
  };
}

/** The customer of a standard table may be of two kinds: bound by the kind's own name, returned by the column's. */
const withCustomer = ({ _customerid_account_value: account, ...row }: Record<string, unknown>) =>
  account === undefined ? row : { ...row, _customerid_value: account };
