import { grantedBy } from '../part-of-message';
import { type Execution } from '../../pipeline/execution';
import { type Row } from '../../store/row';
import { PRODUCT_STATE, PRODUCT_STRUCTURE } from './product-states';

/** Which children follow a family, by the state it got into: all that are published are revised along, all but drafts are retired along. */
const FOLLOWERS: Readonly<Record<number, readonly number[]>> = {
  [PRODUCT_STATE.underRevision]: [PRODUCT_STATE.active],
  [PRODUCT_STATE.retired]: [PRODUCT_STATE.active, PRODUCT_STATE.underRevision],
};

/** Revising or retiring a family does the same to its child records (page publish-revise-revert-retire-activate-products). */
export async function changeProductFamily(
  execution: Execution,
  existing: Row,
  { id, state }: { readonly id: string; readonly state: number },
): Promise<void> {
  const followers = FOLLOWERS[state];
  if (existing['productstructure'] !== PRODUCT_STRUCTURE.family || !followers) return;
  for (const child of childrenOf(execution, id)) {
    if (!followers.includes(child.state)) continue;
    const target = { table: 'product', id: child.id, values: { statecode: state }, related: [] };
    await execution.send('Update', { target, partOf: grantedBy('Update') }, execution);
  }
}

/** The products right below a family. */
export const childrenOf = (
  { services }: Execution,
  id: string,
): readonly { readonly id: string; readonly state: number }[] =>
  services.database
    .all('SELECT productid, statecode FROM product WHERE parentproductid = ? ORDER BY productid', [id])
    .map((row) => ({ id: String(row['productid']), state: Number(row['statecode']) }));
