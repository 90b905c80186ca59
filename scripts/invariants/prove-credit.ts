import { checkReleases } from '@o2c/core/credit';
import {
  approvalSelect,
  creditHoldSelect,
  decisionSelect,
  readApproval,
  readCreditHold,
  readDecision,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';

import { any, equal, isEmpty, isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { type Proof } from './proof';

/** What is on record about holds that were let go. */
const SAID = ['order.clear', 'credit.release', 'approval.decide'];

/** Reads holds, their orders, approvals and what was decided about them, and proves that nobody let go more than he may (I19, I20). */
export const proveCredit: Proof = {
  invariants: ['I19', 'I20'],
  prove: async (session) => {
    const { salesOrder, creditHold, approval, decision } = tables;
    const holds = await readAll(session, { from: creditHold.entitySetName, select: creditHoldSelect }, (row) =>
      readCreditHold(row, []),
    );
    const approvals = await readAll(session, { from: approval.entitySetName, select: approvalSelect }, readApproval);
    const orders = await readAll(
      session,
      {
        from: salesOrder.entitySetName,
        select: salesOrderSelect,
        where: isFilled(salesOrder.lookups.creditHold.value),
      },
      (row) => readSalesOrder(row, []),
    );
    const where = any(...SAID.map((text) => equal(decision.columns.type.name, { text })));
    const decisions = await readAll(
      session,
      { from: decision.entitySetName, select: decisionSelect, where },
      readDecision,
    );
    return {
      checked: { 'credit holds': holds.length, approvals: approvals.length },
      findings: checkReleases({ orders, holds, decisions, approvals, people: await peopleOf(session) }),
    };
  },
};

/** Users that no application stands behind. */
async function peopleOf(session: Session): Promise<ReadonlySet<string>> {
  const { entitySetName: from, primaryId, columns } = tables.systemUser;
  const rows = await readRows(session, { from, select: [primaryId], where: isEmpty(columns.applicationId.name) });
  return new Set(rows.map((row) => String(row[primaryId]).toLowerCase()));
}
