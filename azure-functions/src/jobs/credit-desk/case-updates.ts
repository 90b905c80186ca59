import { type CheckedDocument } from '@o2c/core/credit';
import {
  approvalDecided,
  checkedDocumentChanges,
  type CheckedStanding,
  holdChanges,
  type StoredApproval,
  type StoredCreditHold,
  tables,
} from '@o2c/core/dataverse';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type ActionRequest } from '../action-requests/action-request';
import { type Moment } from '../moment';
import { type OrderCase } from './hold-case';

/** The order over the version that was read. */
export const orderUpdate = ({ order }: OrderCase, changes: RowUpdate['changes'], moment: Moment): RowUpdate => ({
  entitySetName: tables.salesOrder.entitySetName,
  id: order.id,
  etag: order.etag,
  changes: { ...changes, [tables.salesOrder.columns.lastOperationId.name]: moment.correlationId },
});

/** The quote or the invoice over the version that was read. */
export function documentUpdate(
  { kind, id, etag }: CheckedDocument,
  standing: Omit<CheckedStanding, 'lastOperationId'>,
  { correlationId }: Moment,
): RowUpdate {
  const { entitySetName, changes } = checkedDocumentChanges(kind, { ...standing, lastOperationId: correlationId });
  return { entitySetName, id, etag, changes };
}

/** The hold over the version that was read; what is not named stays. */
export const holdUpdate = (
  hold: StoredCreditHold,
  changes: Partial<StoredCreditHold>,
  { correlationId }: Moment,
): RowUpdate => ({
  entitySetName: tables.creditHold.entitySetName,
  id: hold.id,
  etag: hold.etag,
  changes: holdChanges({ ...hold, ...changes, lastOperationId: correlationId }),
});

/** No new exposure is computed here: the rows of the limits change so that nobody decides on the room as it was. */
export const ownerUpdates = ({ owner, shared }: OrderCase, moment: Moment): readonly RowUpdate[] => [
  ...(owner ? [countedUp(tables.customerProfile, owner, moment)] : []),
  ...(shared ? [countedUp(tables.creditGroup, shared, moment)] : []),
];

const countedUp = (
  { entitySetName, columns }: typeof tables.customerProfile | typeof tables.creditGroup,
  { id, etag, version }: { readonly id: string; readonly etag: string; readonly version: number },
  moment: Moment,
): RowUpdate => ({
  entitySetName,
  id,
  etag,
  changes: {
    [columns.version.name]: version + 1,
    [columns.lastOperationId.name]: moment.correlationId,
  },
});

/** An approval that is over without anybody's answer, and why, by code. */
export const approvalClosed = (
  approval: StoredApproval,
  status: 'expired' | 'recalled' | 'void',
  reason: string,
): RowUpdate => ({
  entitySetName: tables.approval.entitySetName,
  id: approval.id,
  etag: approval.etag,
  changes: approvalDecided({ status, reason: reason.slice(0, 4_000) }),
});

/** The request that waited for somebody, told what became of it. */
export const requestConcluded = (
  asked: ActionRequest | undefined,
  status: 'done' | 'rejected',
  result: object,
): readonly RowUpdate[] => {
  const { entitySetName, columns, choices } = tables.actionRequest;
  if (asked?.status !== 'needsApproval') return [];
  return [
    {
      entitySetName,
      id: asked.id,
      etag: asked.etag,
      changes: {
        [columns.requestStatus.name]: choices.requestStatus[status],
        [columns.result.name]: JSON.stringify(result),
      },
    },
  ];
};
