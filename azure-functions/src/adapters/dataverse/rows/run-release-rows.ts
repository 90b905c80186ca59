import { legalEntitySelect, readLegalEntity, readRun, runSelect, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type RunReleasePorts } from '../../../jobs/journal/run-release-action';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { approvalRows } from './approval-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

/** What `run.release` reads. */
export const runReleaseRows = (
  connection: DataverseConnection,
  context: CallContext,
): Pick<RunReleasePorts, 'byId' | 'isHuman'> => ({
  isHuman: approvalRows(connection, context).isHuman,
  byId: async (id) => {
    const { run, legalEntity } = tables;
    const [runs, entities] = await readBatch(connection, context, [
      { from: run.entitySetName, select: runSelect, where: equal(run.primaryId, { id }) },
      {
        from: legalEntity.entitySetName,
        select: legalEntitySelect,
        orderBy: legalEntity.columns.code.name,
      },
    ]);
    if (!runs || !entities) throw new Error('A query without an answer.');
    if (runs.outcome !== 'ok') return readRefusal(runs);
    if (entities.outcome !== 'ok') return readRefusal(entities);
    const [found] = understood(runs.rows, readRun);
    const companies = understood(entities.rows, readLegalEntity);
    const company = companies.find((entity) => entity.id === found?.legalEntityId) ?? companies[0];
    if (!found || company?.ownerTeamId === undefined) return ok(undefined);
    return ok({ run: found, legalEntityId: company.id, ownerTeamId: company.ownerTeamId });
  },
});
