import {
  adjustmentIdOfLine,
  adjustmentLineSelect,
  adjustmentSelect,
  applicationSelect,
  approvalSelect,
  readAdjustment,
  readApplication,
  readApproval,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type AdjustmentState, type ApplicationState, ADJUST_LIMIT } from '../../../jobs/credit-limits/limit-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { holderState } from './limit-holder-rows';
import { understood } from './understood';

const { creditLimitAdjustment, creditLimitAdjustmentLine, creditApplication, approval } = tables;

/** A journal with its lines, approvals and application, then the customers it is about: two requests. */
export async function adjustmentById(
  connection: DataverseConnection,
  context: CallContext,
  adjustmentId: string,
): Reading<AdjustmentState | undefined> {
  const read = await readGroups(connection, context, adjustmentQueries(adjustmentId));
  if (!read.ok) return read;
  const { heads, lines, approvals, applications } = read.value;
  const own = lines.flat().filter((line) => adjustmentIdOfLine(line) === adjustmentId.toLowerCase());
  const [adjustment] = understood(heads.flat(), (head) => readAdjustment(head, own));
  if (!adjustment) return ok(undefined);
  const customers = adjustment.lines.map(({ customerId }) => customerId);
  const holders = await holderState(connection, context, customers);
  if (!holders.ok) return holders;
  const [application] = understood(applications.flat(), readApplication);
  return ok({
    ...holders.value,
    adjustment,
    approvals: new Map(understood(approvals.flat(), readApproval).map((row) => [row.id, row])),
    ...(application ? { application } : {}),
  });
}

const adjustmentQueries = (adjustmentId: string) => ({
  heads: [
    {
      from: creditLimitAdjustment.entitySetName,
      select: adjustmentSelect,
      where: equal(creditLimitAdjustment.primaryId, { id: adjustmentId }),
    },
  ],
  lines: [
    {
      from: creditLimitAdjustmentLine.entitySetName,
      select: adjustmentLineSelect,
      where: equal(creditLimitAdjustmentLine.lookups.adjustment.value, { id: adjustmentId }),
    },
  ],
  approvals: [
    {
      from: approval.entitySetName,
      select: approvalSelect,
      where: all(
        equal(approval.columns.actionType.name, { text: ADJUST_LIMIT }),
        equal(approval.columns.targetId.name, { text: adjustmentId }),
      ),
    },
  ],
  applications: [
    {
      from: creditApplication.entitySetName,
      select: applicationSelect,
      where: equal(creditApplication.lookups.adjustment.value, { id: adjustmentId }),
    },
  ],
});

/** An application, then its customer: two requests. */
export async function applicationById(
  connection: DataverseConnection,
  context: CallContext,
  applicationId: string,
): Reading<ApplicationState | undefined> {
  const { entitySetName: from, primaryId } = creditApplication;
  const where = equal(primaryId, { id: applicationId });
  const read = await readGroups(connection, context, { rows: [{ from, select: applicationSelect, where }] });
  if (!read.ok) return read;
  const [application] = understood(read.value.rows.flat(), readApplication);
  if (!application) return ok(undefined);
  const holders = await holderState(connection, context, [application.customerId]);
  return holders.ok ? ok({ ...holders.value, application }) : holders;
}

/** Journals somebody let go that are not posted through, oldest first. */
export async function approvedAdjustments(
  connection: DataverseConnection,
  context: CallContext,
): Reading<readonly string[]> {
  const { entitySetName: from, primaryId, columns, choices } = creditLimitAdjustment;
  const where = equal(columns.adjustmentStatus.name, { number: choices.adjustmentStatus.approved });
  const query = { from, select: [primaryId], where, orderBy: `${columns.createdOn.name} asc` };
  const read = await readGroups(connection, context, { rows: [query] });
  return read.ok ? ok(read.value.rows.flat().map((row) => String(row[primaryId]).toLowerCase())) : read;
}
