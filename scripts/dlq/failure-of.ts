import { actionRequestSelect, readActionRequest, readRun, runSelect, tables } from '@o2c/core/dataverse';

import { all, equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type RowQuery, type WireRow } from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { understood } from '../../azure-functions/src/adapters/dataverse/rows/understood';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { type DeadContent, type DeadLetter } from './dead-letter';

/** What the rows say about why a message died, in one line. */
export async function failureOf(session: Session, { content }: DeadLetter): Promise<string> {
  if (!content) return 'the message cannot be read';
  const rows = await readRows(session, queryOf(content));
  return content.kind === 'actionRequest' ? requestFailure(rows) : runFailure(rows);
}

function queryOf(content: DeadContent): RowQuery {
  if (content.kind === 'actionRequest') {
    const { entitySetName, primaryId } = tables.actionRequest;
    return {
      from: entitySetName,
      select: actionRequestSelect,
      where: equal(primaryId, { id: content.actionRequestId }),
    };
  }
  const { entitySetName, columns, choices, lookups } = tables.run;
  const ofJob = equal(columns.job.name, { number: choices.job[content.job] });
  const where =
    content.legalEntityId === undefined
      ? ofJob
      : all(ofJob, equal(lookups.legalEntity.value, { id: content.legalEntityId }));
  return { from: entitySetName, select: runSelect, where, orderBy: `${columns.createdOn.name} desc`, top: 1 };
}

function requestFailure(rows: readonly WireRow[]): string {
  const [request] = understood(rows, readActionRequest);
  if (!request) return 'the request is gone';
  return `${request.type}: ${request.status}${request.result === undefined ? '' : ` ${request.result}`}`;
}

function runFailure(rows: readonly WireRow[]): string {
  const [run] = understood(rows, readRun);
  if (!run) return 'the job has no run yet';
  return `latest run ${run.scope} of ${run.asOf}: ${run.status}${run.parkedReason === undefined ? '' : ` ${run.parkedReason}`}`;
}
