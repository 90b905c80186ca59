import { randomUUID } from 'node:crypto';
import { readDecision, decisionSelect, tables, writeApproval } from '@o2c/core/dataverse';
import { instant, rowId } from '@o2c/core/kernel';
import { newApproval } from '@o2c/core/operations';
import {
  approvalQueries,
  approvalRows,
  approvalsOf,
} from '../../../../azure-functions/src/adapters/dataverse/rows/approval-rows';
import { readBatch } from '../../../../azure-functions/src/adapters/dataverse/query/read-batch';
import { understood } from '../../../../azure-functions/src/adapters/dataverse/rows/understood';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { approvalDecideAction } from '../../../../azure-functions/src/jobs/approvals/approval-decide-action';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { anActionRequest } from '../in-memory';

const ENTITY = rowId('legalentity', 'NL01');
const TEAM = rowId('team', 'NL01');
const ASKED = instant('2026-03-02T08:00:00Z');

describe('approval.decide over the local Dataverse', () => {
  let dataverse: ProvisionedDataverse;
  let person: string;
  beforeAll(async () => {
    dataverse = await provisionedDataverse();
    const { systemUser } = tables;
    const { applicationId } = systemUser.columns;
    const select = [systemUser.primaryId, applicationId.name];
    const users = await readRows(dataverse.session, { from: systemUser.entitySetName, select });
    person = String(users.find((user) => user[applicationId.name] === null)?.[systemUser.primaryId]);
  });
  afterAll(() => dataverse.close());

  const aProposal = async () => {
    const proposal = {
      actionType: 'invoice.post',
      legalEntityId: ENTITY,
      targetTable: 'o2c_shipment',
      targetId: randomUUID(),
    };
    const approval = newApproval({ ...proposal, contentHash: 'hash' }, ASKED);
    const create = {
      entitySetName: tables.approval.entitySetName,
      row: writeApproval(approval, { ownerTeamId: TEAM }),
    };
    const { connection, context } = dataverse.session;
    await writeTransactions(connection, context, [{ key: approval.key, creates: [create], updates: [] }]);
    return approval;
  };
  const decide = (
    targetId: string,
    payload: object,
    changed: { now?: string; human?: boolean; roles?: readonly string[] } = {},
  ) => {
    const rows = approvalRows(dataverse.session.connection, dataverse.session.context);
    const { human } = changed;
    const action = approvalDecideAction({
      ...rows,
      ...(human === undefined ? {} : { isHuman: () => Promise.resolve({ ok: true, value: human }) }),
      rolesOf: () => Promise.resolve({ ok: true, value: changed.roles ?? ['O2C AR Approver'] }),
      carriers: [],
      now: () => changed.now ?? '2026-03-02T09:00:00Z',
      correlationId: 'c',
      tables,
    });
    const request = { type: 'approval.decide', targetTable: tables.approval.logicalName, targetId };
    return action.prepare(anActionRequest({ ...request, payload: JSON.stringify(payload), initiatingUserId: person }));
  };

  test('writes who decided, when, and a decision of its own, over the approval as it was read', async () => {
    const approval = await aProposal();
    const prepared = await decide(approval.id, { answer: 'approved', contentHash: 'hash' });
    if (!prepared.ok || !prepared.value.effects) throw new Error(JSON.stringify(prepared));
    const { connection, context } = dataverse.session;
    const transaction = { key: 'decide', ...prepared.value.effects };
    const written = await writeTransactions(connection, context, [transaction]);
    expect(written.get('decide')).toMatchObject({ outcome: 'written' });
    const approvals = approvalsOf(await readBatch(connection, context, approvalQueries([approval.id])));
    expect(approvals.ok && approvals.value.get(approval.id)).toMatchObject({
      status: 'approved',
      decidedById: person,
      decidedOn: '2026-03-02T09:00:00Z',
    });
    const rows = await readRows(dataverse.session, { from: tables.decision.entitySetName, select: decisionSelect });
    expect(understood(rows, readDecision)).toMatchObject([{ targetId: approval.id, outcome: 'approved' }]);
    const again = await writeTransactions(connection, context, [transaction]);
    expect(again.get('decide')).toMatchObject({ outcome: 'conflict' });
  });

  test.each([
    ['a service', { answer: 'approved', contentHash: 'hash' }, { human: false }, 'approval.not-a-person'],
    ['other content', { answer: 'approved', contentHash: 'seen before' }, {}, 'approval.content-changed'],
    [
      'an answer after 72 hours',
      { answer: 'approved', contentHash: 'hash' },
      { now: '2026-03-05T08:00:00Z' },
      'approval.expired',
    ],
    [
      'somebody who may only stand in',
      { answer: 'approved', contentHash: 'hash' },
      { roles: ['O2C Credit Analyst'] },
      'action.role-missing',
    ],
    ['an answer that is none', { answer: 'perhaps', contentHash: 'hash' }, {}, 'action.payload-invalid'],
  ] as const)('refuses %s (reliability 4.3)', async (...[, payload, changed, code]) => {
    const approval = await aProposal();
    expect(await decide(approval.id, payload, changed)).toMatchObject({ ok: false, error: { code } });
  });

  test('an application user is not a person', async () => {
    const rows = approvalRows(dataverse.session.connection, dataverse.session.context);
    expect(await rows.isHuman(person)).toEqual({ ok: true, value: true });
    expect(await rows.isHuman(randomUUID())).toEqual({ ok: true, value: false });
  });
});
