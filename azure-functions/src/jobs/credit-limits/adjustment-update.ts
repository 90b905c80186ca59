import { type LimitAdjustment } from '@o2c/core/credit-limits';
import { adjustmentChanges, applicationChanges, type StoredAdjustment, tables } from '@o2c/core/dataverse';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type AdjustmentState } from './limit-ports';

/** A step in a journal's life, over the version that was read. */
export const adjustmentUpdate = (
  { id, etag }: Pick<StoredAdjustment, 'id' | 'etag'>,
  to: LimitAdjustment,
  { correlationId }: Moment,
): RowUpdate => ({
  entitySetName: tables.creditLimitAdjustment.entitySetName,
  id,
  etag,
  changes: adjustmentChanges({ ...to, lastOperationId: correlationId }),
});

/** What becomes of the application a journal was made for: approved with what was posted, open again when the journal is rejected. */
export function applicationUpdates(
  { adjustment, application }: AdjustmentState,
  status: 'approved' | 'open',
  { now, correlationId }: Moment,
): readonly RowUpdate[] {
  if (!application) return [];
  const [line] = adjustment.lines;
  const expiresOn = line?.expiresOn ?? adjustment.expiresOn;
  const decided = {
    decidedOn: now,
    ...(line?.newLimit ? { approvedLimit: line.newLimit } : {}),
    ...(expiresOn === undefined ? {} : { limitExpiresOn: expiresOn }),
  };
  const { entitySetName } = tables.creditApplication;
  const { id, etag } = application;
  const to = { ...application, status, lastOperationId: correlationId, ...(status === 'approved' ? decided : {}) };
  return [{ entitySetName, id, etag, changes: applicationChanges(to) }];
}
