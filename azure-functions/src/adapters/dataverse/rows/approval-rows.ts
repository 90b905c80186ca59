import {
  approvalSelect,
  legalEntitySelect,
  readApproval,
  readLegalEntity,
  type StoredApproval,
  tables,
} from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { z } from 'zod';
import { type ApprovalDecidePorts } from '../../../jobs/approvals/approval-decide-action';
import { type ReadRefusal } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRows, type RowQuery, type RowsRead } from '../query/read-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { approval, legalEntity, systemUser } = tables;

/** Approvals by their ids (`approvalIdentity`): part of a stage's own read batch. */
export const approvalQueries = (ids: readonly string[]): readonly RowQuery[] =>
  oneOfEach(
    approval.primaryId,
    ids.map((id) => ({ id })),
  ).map((where) => ({ from: approval.entitySetName, select: approvalSelect, where }));

/** Those that exist, by id, out of the answers to `approvalQueries`. */
export function approvalsOf(reads: readonly RowsRead[]): Result<ReadonlyMap<string, StoredApproval>, ReadRefusal> {
  const found: StoredApproval[] = [];
  for (const read of reads) {
    if (read.outcome !== 'ok') return readRefusal(read);
    found.push(...understood(read.rows, readApproval));
  }
  return ok(new Map(found.map((row) => [row.id, row])));
}

/** What `approval.decide` reads: the approval with its owner, and whether somebody is a person. */
export const approvalRows = (
  connection: DataverseConnection,
  context: CallContext,
): Pick<ApprovalDecidePorts, 'byId' | 'isHuman'> => ({
  byId: async (id) => {
    const [approvals, entities] = await readBatch(connection, context, [
      ...approvalQueries([id]),
      { from: legalEntity.entitySetName, select: legalEntitySelect },
    ]);
    if (approvals?.outcome !== 'ok') return approvals ? readRefusal(approvals) : ok(undefined);
    if (entities?.outcome !== 'ok') return entities ? readRefusal(entities) : ok(undefined);
    const [found] = understood(approvals.rows, readApproval);
    const owner = understood(entities.rows, readLegalEntity).find((entity) => entity.id === found?.legalEntityId);
    return ok(
      found && owner?.ownerTeamId !== undefined ? { approval: found, ownerTeamId: owner.ownerTeamId } : undefined,
    );
  },
  isHuman: async (userId) => {
    const read = await readRows(connection, context, {
      from: systemUser.entitySetName,
      select: [APPLICATION],
      where: equal(systemUser.primaryId, { id: userId }),
    });
    if (read.outcome !== 'ok') return readRefusal(read);
    return ok(read.rows.some((row) => users.parse(row)[APPLICATION] === null));
  },
});

/** Filled for application users only. */
const APPLICATION = systemUser.columns.applicationId.name;
const users = z.object({ [APPLICATION]: z.string().nullable().default(null) });
