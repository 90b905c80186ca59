import {
  type StoredCreditHold,
  tables,
  writeChangedLine,
  writeChangedOrder,
  writeDecision,
  writeOrderLine,
} from '@o2c/core/dataverse';
import { alternateKey, rowId } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { type ChangedOrder, changeRequestHash, orderContentHash, orderTotals } from '@o2c/core/ordering';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ChangeRequest } from './change-request';

/** The decision of a change has its id from the caller's key: found, the change was made. */
export const changeDecisionId = ({ key, orderId }: ChangeRequest): string =>
  rowId('decision', 'order.change', orderId, key);

/** One change set: the order and its changed lines over the versions that were read, new lines, the decision; a cancelled order's hold ends with it. */
export function changeTransaction(
  request: ChangeRequest,
  { order, changed, added }: ChangedOrder,
  { settings, holds, moment }: ChangeSetting,
): Transaction {
  const links = rowLinksOf(settings, order.legalEntityId);
  const totals = orderTotals(order);
  if (!totals.ok) throw new Error('A changed order has totals: its change was refused otherwise.');
  const { salesOrder, salesOrderLine, decision } = tables;
  const operationId = rowId('operation', changeDecisionId(request));
  return {
    key: alternateKey('orderchange', request.orderId, request.key),
    creates: [
      { entitySetName: decision.entitySetName, row: writeDecision(decisionOf(request, { order, moment }), links) },
    ],
    updates: [
      {
        entitySetName: salesOrder.entitySetName,
        id: order.id,
        etag: order.etag,
        changes: writeChangedOrder(order, totals.value, operationId),
      },
      ...(order.status === 'noMoney' ? holds.map((hold) => endedHold(hold, { operationId, moment })) : []),
      ...changed.map((line) => ({
        entitySetName: salesOrderLine.entitySetName,
        id: line.id,
        etag: line.etag,
        changes: writeChangedLine(line),
      })),
    ],
    // The platform rolls each line up into the order's totals: the order is guarded first.
    createsAfterUpdates: added.map((line) => ({
      entitySetName: salesOrderLine.entitySetName,
      row: {
        ...writeOrderLine(line, order.currency, links),
        [`${salesOrderLine.lookups.salesOrder.navigation}@odata.bind`]: `/${salesOrder.entitySetName}(${order.id})`,
      },
    })),
  };
}

export interface ChangeSetting {
  readonly settings: CompanySettings;
  /** The order's own that are open. */
  readonly holds: readonly StoredCreditHold[];
  readonly moment: Moment;
}

/** Nothing is left to hold. */
function endedHold(
  { id, etag }: StoredCreditHold,
  { operationId, moment }: { readonly operationId: string; readonly moment: Moment },
): RowUpdate {
  const { entitySetName, columns, choices } = tables.creditHold;
  return {
    entitySetName,
    id,
    etag,
    changes: {
      [columns.holdStatus.name]: choices.holdStatus.released,
      [columns.releasedOn.name]: moment.now,
      [columns.releaseReason.name]: 'The order was cancelled.',
      [columns.lastOperationId.name]: operationId,
    },
  };
}

function decisionOf(
  request: ChangeRequest,
  { order, moment }: { readonly order: ChangedOrder['order']; readonly moment: Moment },
): Decision {
  return newDecision({
    type: 'order.change',
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: 'cancel' in request.change ? 'order.cancel' : 'order.change',
    outcome: order.status === 'noMoney' ? 'cancelled' : 'changed',
    autonomy: 'act',
    inputs: {
      request: changeRequestHash(request.orderId, request.change),
      version: order.version,
      content: orderContentHash(order),
      creditStatus: order.creditStatus,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.key,
  });
}
