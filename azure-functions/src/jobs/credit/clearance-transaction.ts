import { totalExposure } from '@o2c/core/credit';
import {
  holdChanges,
  holdReasonChanges,
  type RowLinks,
  type StoredCustomerProfile,
  tables,
  writeCreditHold,
  writeDecision,
  writeHoldReasonOf,
} from '@o2c/core/dataverse';
import { formatMoney } from '@o2c/core/kernel';
import { type RowCreate, type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { type OrderEvaluation } from './evaluate-group';
import { type HoldChange, nextHold, reasonChanges } from './next-hold';

/** What an order is once its verdict is written, and what writes it; nothing when nothing changes. */
export interface ClearanceWrite {
  readonly status: 'cleared' | 'held' | 'stillHeld' | 'readyToRelease';
  readonly transaction?: Transaction;
}

/**
 * The one change set of a verdict: order, hold with reasons, decision, and the profile of the limit's owner over the version that was read, so
 * that of two evaluations at once only one takes the last room (design.md 2.2). Nothing when an order that is held stays held for the same.
 */
export function clearanceTransaction(evaluation: OrderEvaluation, links: RowLinks, moment: Moment): ClearanceWrite {
  const { order, decision } = evaluation;
  const hold = nextHold(evaluation, moment);
  const status = statusOf(evaluation, hold);
  if (status === 'stillHeld' && hold.kind === 'none') return { status };
  const row = writeDecision(clearanceDecision(evaluation, 'acting', moment), links);
  const told = status === 'stillHeld' ? [] : [{ entitySetName: tables.decision.entitySetName, row }];
  const holdRows = rowsOfHold(hold, links);
  const owner = evaluation.owner ? [profileUpdate(evaluation.owner, decision, moment)] : [];
  const updates = [orderUpdate(evaluation, { hold, status }, moment), ...owner, ...holdRows.updates];
  return { status, transaction: { key: order.id, creates: [...told, ...holdRows.creates], updates } };
}

/** A forced hold that no rule holds any more is still a hold (CR-8). */
function statusOf({ order, decision, hold: before }: OrderEvaluation, change: HoldChange): ClearanceWrite['status'] {
  if (decision.verdict.outcome === 'cleared' && before?.forced !== true) return 'cleared';
  if (change.kind === 'changed' && change.to.status !== change.from.status)
    return change.to.status === 'open' ? 'held' : 'readyToRelease';
  return order.creditStatus === 'held' ? 'stillHeld' : 'held';
}

/** The order over the version that was evaluated: whatever changed since must be evaluated again. */
function orderUpdate(
  { order, contentHash, hold: open }: OrderEvaluation,
  { hold, status }: { readonly hold: HoldChange; readonly status: ClearanceWrite['status'] },
  moment: Moment,
): RowUpdate {
  const { columns, choices, lookups, entitySetName } = tables.salesOrder;
  const freed = status === 'cleared';
  const before = open?.contentHash ?? order.creditClearedHash;
  const changed = before !== undefined && before !== contentHash;
  return {
    entitySetName,
    id: order.id,
    etag: order.etag,
    changes: {
      [columns.creditStatus.name]: choices.creditStatus[freed ? 'cleared' : 'held'],
      [columns.creditClearedHash.name]: freed ? contentHash : null,
      [columns.version.name]: changed ? order.version + 1 : order.version,
      [columns.lastOperationId.name]: moment.correlationId,
      ...(hold.kind === 'new'
        ? { [`${lookups.creditHold.navigation}@odata.bind`]: `/${lookups.creditHold.targetSet}(${hold.hold.id})` }
        : {}),
    },
  };
}

function profileUpdate(
  owner: StoredCustomerProfile,
  { exposureAfter }: OrderEvaluation['decision'],
  moment: Moment,
): RowUpdate {
  const { columns, entitySetName } = tables.customerProfile;
  return {
    entitySetName,
    id: owner.id,
    etag: owner.etag,
    changes: {
      [columns.exposure.name]: { exact: formatMoney(totalExposure(exposureAfter)) },
      [columns.exposureOn.name]: moment.now,
      [columns.version.name]: owner.version + 1,
      [columns.lastOperationId.name]: moment.correlationId,
    },
  };
}

interface HoldRows {
  readonly creates: readonly RowCreate[];
  readonly updates: readonly RowUpdate[];
}

function rowsOfHold(change: HoldChange, links: RowLinks): HoldRows {
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
