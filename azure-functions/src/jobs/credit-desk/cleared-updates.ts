import { tables } from '@o2c/core/dataverse';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { documentUpdate, orderUpdate, ownerUpdates } from './case-updates';
import { heldSubject } from './held-subject';
import { type OpenCase } from './open-case';

/** What a release writes of what was held, and of the limits whose room it takes. */
export interface ClearedUpdates {
  readonly document: RowUpdate;
  readonly limits: readonly RowUpdate[];
}

/** The document cleared for its content as it is: the next evaluation leaves it alone. A quote or an invoice made by hand takes no room. */
export function clearedUpdates(held: OpenCase, moment: Moment): ClearedUpdates {
  const { content } = heldSubject(held);
  if (held.kind === 'document') {
    const standing = { creditStatus: 'cleared', clearedHash: content } as const;
    return { document: documentUpdate(held.document, standing, moment), limits: [] };
  }
  const { columns, choices } = tables.salesOrder;
  const cleared = {
    [columns.creditStatus.name]: choices.creditStatus.cleared,
    [columns.creditClearedHash.name]: content,
    // Passed on a person's word: grace counts from here (CR-3).
    [columns.creditCheckedOn.name]: moment.today,
    [columns.creditCheckpoint.name]: choices.creditCheckpoint[held.hold.checkpoint ?? 'orderEntry'],
  };
  return { document: orderUpdate(held, cleared, moment), limits: ownerUpdates(held, moment) };
}
