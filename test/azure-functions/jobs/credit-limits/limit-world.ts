import {
  adjustmentHash,
  type AdjustmentLine,
  adjustmentIdentity,
  adjustmentLineIdentity,
  type LimitAdjustment,
} from '@o2c/core/credit-limits';
import {
  approvalDecided,
  customerProfileIdentity,
  readAdjustment,
  adjustmentLineSelect,
  adjustmentSelect,
  tables,
  writeAdjustment,
  writeCustomerProfile,
  writePolicy,
} from '@o2c/core/dataverse';
import { decimal, isoDate, type Money, rowId } from '@o2c/core/kernel';
import { type Autonomy } from '@o2c/core/operations';
import { randomUUID } from 'node:crypto';
import { creditLimitJobs } from '../../../../azure-functions/src/adapters/compose/credit-limit-jobs';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type ActionRequest } from '../../../../azure-functions/src/jobs/action-requests/action-request';
import { type CustomerEvent } from '../../../../azure-functions/src/jobs/credit/customer-event';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { aProfile, NL, TEAM, taken } from '../credit/credit-builders';
import { creditWorld, on } from '../credit/credit-world';
import { updateRow } from '../credit/update-row';

export const TODAY = on('2026-06-10');

/** Customers with limits, journals about them, and the requests people make; who heard of changed limits is in `events`. */
export async function limitWorld(dataverse: ProvisionedDataverse, evaluates = false) {
  const world = await creditWorld(dataverse);
  const { session } = dataverse;
  const { connection, context } = session;
  const links = { currencyIds: await currencyIds(session), ownerTeamId: TEAM };
  const events: CustomerEvent[] = [];
  const jobs = creditLimitJobs({
    dataverse: connection,
    customerEvent: (event, moment) => {
      events.push(event);
      return evaluates ? world.jobs.customerEvent(event, moment) : Promise.resolve({ ok: true, value: [] });
    },
  });

  /** Limits over another network and clock: a process of its own. */
  const jobsOver = (process: Pick<DataverseConnection, 'fetch' | 'clock'>) =>
    creditLimitJobs({
      dataverse: { ...connection, ...process },
      customerEvent: () => Promise.resolve({ ok: true, value: [] }),
    });

  const journal = async (lines: readonly LineFacts[], over: Partial<LimitAdjustment> = {}): Promise<string> => {
    const adjustment = aJournal(lines, over);
    const creates = [
      { entitySetName: tables.creditLimitAdjustment.entitySetName, row: writeAdjustment(adjustment, links) },
    ];
    const outcomes = await writeTransactions(connection, context, [{ key: 'journal', creates, updates: [] }]);
    expect(outcomes.get('journal')).toEqual({ outcome: 'written' });
    return adjustment.id;
  };

  const prepare = (request: ActionRequest, at = TODAY) => {
    const action = jobs.limitActions(at).find(({ type }) => type === request.type);
    if (!action) throw new Error(`No action ${request.type}.`);
    return action.prepare(request);
  };

  return {
    ...world,
    session,
    limitJobs: jobs,
    jobsOver,
    events,
    journal,
    /** A journal somebody let go, as a large one is. */
    approvedJournal: async (lines: readonly LineFacts[]): Promise<string> => {
      const draft = aJournal(lines, { status: 'approved' });
      return journal(lines, { ...draft, contentHash: adjustmentHash(draft) });
    },
    links,
    prepare,
    /** Everything of a request in one change set, as its conclusion would write it. */
    carryOut: async (request: ActionRequest, at = TODAY) => {
      const prepared = taken(await prepare(request, at));
      const { creates = [], updates = [] } = prepared.effects ?? {};
      const outcomes = await writeTransactions(connection, context, [{ key: 'request', creates, updates }]);
      const written = outcomes.get('request');
      if (written?.outcome === 'written') await prepared.afterwards?.();
      return { ...written, result: prepared.result };
    },
    /** A customer no legal entity knows. */
    withoutProfile: async (name: string): Promise<string> => {
      const customerId = rowId('account', name);
      await upsertRow(session, { entitySetName: 'accounts', id: customerId }, { name, accountnumber: name });
      return customerId;
    },
    /** A customer nobody ever decided a limit for. */
    newCustomer: async (name: string): Promise<string> => {
      const customerId = await world.customer(name);
      const table = tables.customerProfile;
      const { id } = customerProfileIdentity(customerId, NL);
      await updateRow(session, { table, id }, { [table.columns.creditLimit.name]: null });
      return customerId;
    },
    /** The rows of a customer, for many at once. */
    profileRows: (customerId: string, name: string, creditLimit: Money) => [
      { entitySetName: 'accounts', row: { accountid: customerId, name, accountnumber: name } },
      {
        entitySetName: tables.customerProfile.entitySetName,
        row: writeCustomerProfile({ ...aProfile(customerId), creditLimit }, links),
      },
    ],
    /** What a form or another job does to a customer's profile. */
    setProfile: (customerId: string, changes: Parameters<typeof updateRow>[2]): Promise<void> =>
      updateRow(session, { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id }, changes),
    /** The second person's word on the journal as it stands, as `approval.decide` leaves it. */
    approve: async (journalId: string, deciderId: string): Promise<void> => {
      const [approval] = await world.approvals(journalId);
      if (!approval) throw new Error('Nobody asked for an approval.');
      const decided = approvalDecided({ status: 'approved', decidedById: deciderId, decidedOn: TODAY.now });
      await updateRow(session, { table: tables.approval, id: approval.id }, decided);
    },
    policy: async (autonomy: Autonomy, approvalAbove?: string): Promise<void> => {
      const row = writePolicy({
        actionType: 'credit.adjust-limit',
        autonomy,
        ...(approvalAbove === undefined ? {} : { approvalAbove: decimal(approvalAbove) }),
      });
      await upsertRow(session, ...rowOf(tables.policy, row));
    },
    stored: async (id: string) => {
      const { creditLimitAdjustment, creditLimitAdjustmentLine } = tables;
      const [head] = await readRows(session, {
        from: creditLimitAdjustment.entitySetName,
        select: adjustmentSelect,
        where: equal(creditLimitAdjustment.primaryId, { id }),
      });
      const lines = await readRows(session, {
        from: creditLimitAdjustmentLine.entitySetName,
        select: adjustmentLineSelect,
        where: equal(creditLimitAdjustmentLine.lookups.adjustment.value, { id }),
      });
      return taken(readAdjustment(head, lines));
    },
  };
}

export type LimitWorld = Awaited<ReturnType<typeof limitWorld>>;

export interface LineFacts extends Partial<
  Pick<AdjustmentLine, 'unlimited' | 'belowExposure' | 'expiresOn' | 'validFrom'>
> {
  readonly customerId: string;
  readonly limit?: Money;
}

function aJournal(lines: readonly LineFacts[], over: Partial<LimitAdjustment>): LimitAdjustment {
  const identity = adjustmentIdentity(randomUUID(), NL);
  return {
    ...identity,
    name: 'A journal',
    legalEntityId: NL,
    type: 'creditLimit',
    source: 'manual',
    status: 'draft',
    expiresOn: isoDate('2027-06-30'),
    lines: lines.map(({ customerId, limit, ...own }, index) => {
      const profileId = customerProfileIdentity(customerId, NL).id;
      return {
        ...adjustmentLineIdentity(identity.id, profileId),
        name: 'A line',
        sequence: index + 1,
        profileId,
        customerId,
        currency: 'EUR',
        unlimited: false,
        belowExposure: false,
        previous: { unlimited: false },
        ...(limit ? { newLimit: limit } : {}),
        ...own,
      };
    }),
    ...over,
  };
}

/** A request about a journal, or whatever else. */
export const aRequest = (over: Partial<ActionRequest> & Pick<ActionRequest, 'targetId'>): ActionRequest => ({
  id: randomUUID(),
  etag: '',
  type: 'credit.adjust-limit',
  targetTable: tables.creditLimitAdjustment.logicalName,
  payload: '{}',
  reason: 'As agreed.',
  status: 'requested',
  initiatingUserId: '',
  ...over,
});

/** A step in a journal's life. */
export const step = (
  targetId: string,
  payload: 'submit' | 'post' | 'reject',
  initiatingUserId: string,
): ActionRequest => aRequest({ targetId, payload: JSON.stringify({ step: payload }), initiatingUserId });
