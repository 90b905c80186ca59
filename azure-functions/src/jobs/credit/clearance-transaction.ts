import { type HeldDocument, totalExposure } from '@o2c/core/credit';
import {
  type RowLinks,
  type StoredCreditGroup,
  type StoredCustomerProfile,
  tables,
  writeDecision,
} from '@o2c/core/dataverse';
import { formatMoney } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { applicationRows } from '../credit-limits/application-rows';
import { type Moment } from '../moment';
import { clearanceDecision } from './clearance-decision';
import { rowsOfHold } from './hold-rows';
import { type HoldChange, nextHold } from './next-hold';
import { type OrderEvaluation } from './order-evaluation';

/** What an order is once its verdict is written, and what writes it; nothing when nothing changes. */
export interface ClearanceWrite {
  readonly status: 'cleared' | 'held' | 'stillHeld' | 'readyToRelease';
  readonly transaction?: Transaction;
}

/**
 * The one change set of a verdict: order, hold with reasons, decision, and the profile of the limit's owner and the group that shares its limit over
 * the versions that were read, so that of two evaluations at once only one takes the last room (design.md 2.2). Nothing when an order that is held
 * stays held for the same.
 */
export function clearanceTransaction(evaluation: OrderEvaluation, links: RowLinks, moment: Moment): ClearanceWrite {
  const { order, decision } = evaluation;
  const hold = nextHold({ ...evaluation, document: heldOrder(order) }, moment);
  const status = statusOf(evaluation, hold);
  const applied = applicationRows(evaluation, links, moment);
  if (status === 'stillHeld' && hold.kind === 'none')
    return applied.length === 0
      ? { status }
      : { status, transaction: { key: order.id, creates: applied, updates: [] } };
  const row = writeDecision(clearanceDecision(evaluation, { by: 'acting', ...wordsOfChange(hold) }, moment), links);
  const told = status === 'stillHeld' ? [] : [{ entitySetName: tables.decision.entitySetName, row }];
  const holdRows = rowsOfHold(hold, links);
  const owner = evaluation.owner ? [profileUpdate(evaluation.owner, decision, moment)] : [];
  const shared = evaluation.shared ? [groupUpdate(evaluation.shared, moment)] : [];
  const updates = [orderUpdate(evaluation, { hold, status }, moment), ...owner, ...shared, ...holdRows.updates];
  return { status, transaction: { key: order.id, creates: [...told, ...holdRows.creates, ...applied], updates } };
}

function wordsOfChange(change: HoldChange): { readonly counterfactual?: string } {
  const hold = change.kind === 'new' ? change.hold : change.kind === 'changed' ? change.to : undefined;
  return hold?.counterfactual === undefined ? {} : { counterfactual: hold.counterfactual };
}

const heldOrder = ({ id, orderNumber, customerId, legalEntityId, creditHoldId }: SalesOrder): HeldDocument => ({
  kind: 'order',
  id,
  name: orderNumber,
  customerId,
  legalEntityId,
  ...(creditHoldId === undefined ? {} : { creditHoldId }),
});

/** A forced hold that no rule holds any more is still a hold (CR-8). */
function statusOf({ order, decision, hold: before }: OrderEvaluation, change: HoldChange): ClearanceWrite['status'] {
  if (decision.verdict.outcome === 'cleared' && before?.forced !== true) return 'cleared';
  if (change.kind === 'changed' && change.to.status !== change.from.status)
    return change.to.status === 'open' ? 'held' : 'readyToRelease';
  return order.creditStatus === 'held' ? 'stillHeld' : 'held';
}

/** The order over the version that was evaluated: whatever changed since must be evaluated again. */
function orderUpdate(
  evaluation: OrderEvaluation,
  { hold, status }: { readonly hold: HoldChange; readonly status: ClearanceWrite['status'] },
  moment: Moment,
): RowUpdate {
  const { order, contentHash, hold: open } = evaluation;
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
      ...(freed ? passedCheck(evaluation, moment) : {}),
      [columns.version.name]: changed ? order.version + 1 : order.version,
      [columns.lastOperationId.name]: moment.correlationId,
      ...(hold.kind === 'new'
        ? { [`${lookups.creditHold.navigation}@odata.bind`]: `/${lookups.creditHold.targetSet}(${hold.hold.id})` }
        : {}),
    },
  };
}

/** The day and the point of a check that was passed; where nothing was checked, none was (CR-3). */
function passedCheck({ decision, checkpoint }: OrderEvaluation, { today }: Moment): RowUpdate['changes'] {
  const { columns, choices } = tables.salesOrder;
  if (decision.verdict.outcome === 'cleared' && decision.verdict.because === 'notChecked') return {};
  return {
    [columns.creditCheckedOn.name]: today,
    [columns.creditCheckpoint.name]: choices.creditCheckpoint[checkpoint],
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

function groupUpdate(shared: StoredCreditGroup, moment: Moment): RowUpdate {
  const { columns, entitySetName } = tables.creditGroup;
  return {
    entitySetName,
    id: shared.id,
    etag: shared.etag,
    changes: {
      [columns.version.name]: shared.version + 1,
      [columns.lastOperationId.name]: moment.correlationId,
    },
  };
}
