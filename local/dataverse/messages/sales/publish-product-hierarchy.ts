import { familyNotPublished, notPublishable } from '../../errors/product-errors';
import { type Execution } from '../../pipeline/execution';
import { type EventInput } from '../../pipeline/pipeline-event';
import { runPipeline } from '../../pipeline/run-pipeline';
import { isReference, type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { grantedBy } from '../part-of-message';
import { requiredTable } from '../required-table';
import { childrenOf } from './change-product-family';
import { PRODUCT_STATE, PRODUCT_STRUCTURE } from './product-states';

const MESSAGE = 'PublishProductHierarchy';
/** States that publishing leads out of. */
const PUBLISHABLE: readonly number[] = [PRODUCT_STATE.draft, PRODUCT_STATE.underRevision];

/**
 * PublishProductHierarchy: a product family and everything below it that is a draft or under revision becomes Active; what is retired stays so
 * (page publish-revise-revert-retire-activate-products: "only with a product family record"). Anything but a family, and a hierarchy in which
 * nothing is left to publish, is refused with 0x8004f90a.
 */
export function publishProductHierarchy(
  { productId }: MessageMap['PublishProductHierarchy']['request'],
  execution: Execution,
): Promise<undefined> {
  const table = requiredTable(execution, 'product');
  const input: EventInput = { kind: 'reference' };
  return runPipeline<readonly string[], undefined>(execution, {
    message: MESSAGE,
    table,
    id: productId,
    input,
    prepare: (inner) => {
      const family = existingRow(inner, table, { id: productId });
      inner.services.authority.require(inner.principal, 'Write', { table, row: family });
      if (family['productstructure'] !== PRODUCT_STRUCTURE.family) throw notPublishable();
      requirePublishedParent(inner, family);
      const drafts = unpublished(inner, { id: productId, state: Number(family['statecode']) });
      if (drafts.length === 0) throw notPublishable();
      return drafts;
    },
    prepared: () => input,
    main: async (inner, drafts) => {
      for (const id of drafts) {
        const target = { table: 'product', id, values: { statecode: PRODUCT_STATE.active }, related: [] };
        await inner.send('Update', { target, partOf: grantedBy(MESSAGE) }, inner);
      }
      return undefined;
    },
  });
}

function requirePublishedParent(execution: Execution, { parentproductid: parent = null }: Row): void {
  if (parent === null || !isReference(parent)) return;
  const family = existingRow(execution, requiredTable(execution, 'product'), { id: parent.id });
  if (family['statecode'] !== PRODUCT_STATE.active) throw familyNotPublished();
}

/** What is to be published, families before their children; below what is retired nothing is. */
function unpublished(
  execution: Execution,
  product: { readonly id: string; readonly state: number },
): readonly string[] {
  if (product.state === PRODUCT_STATE.retired) return [];
  const own = PUBLISHABLE.includes(product.state) ? [product.id] : [];
  return [...own, ...childrenOf(execution, product.id).flatMap((child) => unpublished(execution, child))];
}
