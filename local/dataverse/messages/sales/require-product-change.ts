import { cannotActivateRetired, familyNotPublished } from '../../errors/product-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference } from '../../store/row';
import { readRow } from '../../store/row-store';
import { PRODUCT_STATE, PRODUCT_STRUCTURE } from './product-states';
import { type StateChange } from './state-change';

/**
 * What the life cycle of products asks beyond its states (page publish-revise-revert-retire-activate-products): a child is published only
 * below a published family, and of the retired only products and kits without a family are activated again.
 */
export function requireProductChange(
  execution: Execution,
  table: TableMetadata,
  { existing, changed }: Pick<StateChange, 'existing' | 'changed'>,
): void {
  if (changed['statecode'] !== PRODUCT_STATE.active) return;
  const parent = existing['parentproductid'] ?? null;
  if (existing['statecode'] === PRODUCT_STATE.retired) {
    const { family, bundle } = PRODUCT_STRUCTURE;
    const structure = existing['productstructure'];
    if (structure === family || structure === bundle || parent !== null) throw cannotActivateRetired();
    return;
  }
  if (parent === null || !isReference(parent)) return;
  const family = readRow(execution.services.database, table, { id: parent.id, columns: ['statecode'] });
  if (family?.['statecode'] !== PRODUCT_STATE.active) throw familyNotPublished();
}
