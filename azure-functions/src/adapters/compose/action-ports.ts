import { tables } from '@o2c/core/dataverse';
import { agingSnapshotAction } from '../../jobs/action-requests/aging-snapshot-action';
import { type RunPorts } from '../../jobs/action-requests/run-action-request';
import { approvalDecideAction } from '../../jobs/approvals/approval-decide-action';
import { runReleaseAction } from '../../jobs/journal/run-release-action';
import { type Moment } from '../../jobs/moment';
import { type DataverseConnection } from '../dataverse/connection';
import { accessRows, type TargetTables } from '../dataverse/rows/access-rows';
import { actionRequestRows } from '../dataverse/rows/action-request-rows';
import { agingSourceRows } from '../dataverse/rows/aging-source-rows';
import { approvalRows } from '../dataverse/rows/approval-rows';
import { runReleaseRows } from '../dataverse/rows/run-release-rows';
import { snapshotRows } from '../dataverse/rows/snapshot-rows';
import { type MoneyPath } from './money-path';

/** The tables an action can be asked for on. */
const TARGETS: TargetTables = Object.fromEntries(
  [
    tables.account,
    tables.legalEntity,
    tables.approval,
    tables.salesOrder,
    tables.creditHold,
    tables.creditLimitAdjustment,
    tables.creditApplication,
    tables.creditGroup,
    tables.customerProfile,
    tables.invoice,
    tables.payment,
    tables.bankEntry,
    tables.openItem,
    tables.run,
  ].map((table) => [table.logicalName, table]),
);

/** Everything that runs what people asked for, as of a moment: the actions of every capability. */
export function actionPorts(dataverse: DataverseConnection, path: MoneyPath, moment: Moment): RunPorts {
  const context = { correlationId: moment.correlationId };
  const snapshots = snapshotRows(dataverse, context);
  const now = (): string => moment.now;
  const access = accessRows(dataverse, context, TARGETS);
  return {
    requests: actionRequestRows(dataverse, context, snapshots),
    access,
    actions: [
      agingSnapshotAction({
        source: agingSourceRows(dataverse, context),
        storedHashes: snapshots.storedHashes,
        now,
        tables: { customer: tables.account.logicalName, legalEntity: tables.legalEntity.logicalName },
      }),
      approvalDecideAction({
        ...approvalRows(dataverse, context),
        rolesOf: access.rolesOf,
        carriers: [...path.creditCarriers(moment), ...path.limitCarriers(moment)],
        now,
        correlationId: moment.correlationId,
        tables: { approval: tables.approval, decision: tables.decision },
      }),
      runReleaseAction({
        ...runReleaseRows(dataverse, context),
        now,
        correlationId: moment.correlationId,
        tables: { run: tables.run, decision: tables.decision },
      }),
      ...path.actions(moment),
    ],
  };
}
