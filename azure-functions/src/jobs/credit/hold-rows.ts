import {
  holdChanges,
  holdReasonChanges,
  type RowLinks,
  tables,
  writeCreditHold,
  writeHoldReasonOf,
} from '@o2c/core/dataverse';
import { type RowCreate, type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type HoldChange, reasonChanges } from './next-hold';

/** What a change of a hold writes. */
export interface HoldRows {
  readonly creates: readonly RowCreate[];
  readonly updates: readonly RowUpdate[];
}

/** The rows of a hold and its reasons that come into being or change, over the versions that were read. */
export function rowsOfHold(change: HoldChange, links: RowLinks): HoldRows {
  const { creditHold, creditHoldReason } = tables;
  switch (change.kind) {
    case 'none':
      return { creates: [], updates: [] };
    case 'new':
      return {
        creates: [{ entitySetName: creditHold.entitySetName, row: writeCreditHold(change.hold, links) }],
        updates: [],
      };
    case 'changed': {
      const { from, to } = change;
      const { added, changed } = reasonChanges(from, to);
      const head = { entitySetName: creditHold.entitySetName, id: from.id, etag: from.etag, changes: holdChanges(to) };
      const { entitySetName } = creditHoldReason;
      return {
        creates: added.map((reason) => ({ entitySetName, row: writeHoldReasonOf(to.id, reason, links) })),
        updates: [
          head,
          ...changed.map((reason) => ({
            entitySetName,
            id: reason.from.id,
            etag: reason.from.etag,
            changes: holdReasonChanges(reason.to),
          })),
        ],
      };
    }
  }
}
