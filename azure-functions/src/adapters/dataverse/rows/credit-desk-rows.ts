import {
  approvalSelect,
  customerProfileSelect,
  readApproval,
  readCustomerProfile,
  type StoredApproval,
  tables,
} from '@o2c/core/dataverse';
import { addDays, ok } from '@o2c/core/kernel';
import { type ActionRequest, type ActionRequests } from '../../../jobs/action-requests/action-request';
import { type ExcludableProfile } from '../../../jobs/credit-desk/credit-exclude-action';
import { type LapsePorts } from '../../../jobs/credit-desk/lapse-approvals';
import { type PostReleasedPorts } from '../../../jobs/credit-desk/post-released';
import { RELEASE } from '../../../jobs/credit-desk/release-question';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, atLeast, atMost, equal, isEmpty, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRows, type RowQuery } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readRefusal } from './read-refusal';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

const { approval, creditHold, customerProfile } = tables;

/** A profile by its id, with the team that owns it. */
export const excludableProfile =
  (connection: DataverseConnection, context: CallContext) =>
  async (id: string): Reading<ExcludableProfile | undefined> => {
    const { owner } = customerProfile.lookups;
    const read = await readRows(connection, context, {
      from: customerProfile.entitySetName,
      select: [...customerProfileSelect, owner.value],
      where: equal(customerProfile.primaryId, { id }),
    });
    if (read.outcome !== 'ok') return readRefusal(read);
    const [profile] = understood(read.rows, readCustomerProfile);
    const ownerTeamId = read.rows[0]?.[owner.value];
    return ok(profile && typeof ownerTeamId === 'string' ? { ...profile, ownerTeamId } : undefined);
  };

/** One sweep ends at most so many; the next takes the rest. */
const MOST_AT_ONCE = 100;

/** Approvals of releases that nobody decided in time, with their holds and the requests that wait. */
export const lapseRows = (
  connection: DataverseConnection,
  context: CallContext,
  requests: Pick<ActionRequests, 'byId'>,
): LapsePorts => ({
  lapsed: async ({ now }) => {
    const reads = await readBatch(connection, context, [...companySettingsQueries, lapsedQuery(now)]);
    const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
    if (!settings.ok) return settings;
    const rows = rowsOfAll(reads.slice(companySettingsQueries.length), approval.primaryId);
    if (!rows.ok) return rows;
    const approvals = understood(rows.value, readApproval);
    const holds = await holdsOf(connection, context, approvals);
    if (!holds.ok) return holds;
    const waiting = await waitingRequests(requests, approvals);
    if (!waiting.ok) return waiting;
    return ok({ settings: settings.value, approvals, holds: holds.value, requests: waiting.value });
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const lapsedQuery = (now: string): RowQuery => ({
  from: approval.entitySetName,
  select: approvalSelect,
  where: all(
    equal(approval.columns.actionType.name, { text: RELEASE }),
    equal(approval.columns.approvalStatus.name, { number: approval.choices.approvalStatus.requested }),
    atMost(approval.columns.expiresOn.name, { date: now }),
  ),
  orderBy: `${approval.columns.expiresOn.name} asc`,
  top: MOST_AT_ONCE,
});

type Holds = ReadonlyMap<string, { readonly id: string; readonly etag: string }>;

/** Holds that are still open: nothing is escalated about any other. */
async function holdsOf(
  connection: DataverseConnection,
  context: CallContext,
  approvals: readonly StoredApproval[],
): Reading<Holds> {
  const { columns, choices, entitySetName: from, primaryId } = creditHold;
  const ids = [...new Set(approvals.map(({ targetId }) => targetId))].map((id) => ({ id }));
  if (ids.length === 0) return ok(new Map());
  const select = [primaryId, columns.holdStatus.name];
  const reads = await readBatch(
    connection,
    context,
    oneOfEach(primaryId, ids).map((where) => ({ from, select, where })),
  );
  const rows = rowsOfAll(reads, primaryId);
  if (!rows.ok) return rows;
  const open: readonly unknown[] = [choices.holdStatus.open, choices.holdStatus.readyToRelease];
  const holds = rows.value
    .filter((row) => open.includes(row[columns.holdStatus.name]))
    .map((row) => ({ id: String(row[primaryId]).toLowerCase(), etag: String(row['@odata.etag']) }));
  return ok(new Map(holds.map((hold) => [hold.id, hold])));
}

async function waitingRequests(
  requests: Pick<ActionRequests, 'byId'>,
  approvals: readonly StoredApproval[],
): Reading<ReadonlyMap<string, ActionRequest>> {
  const found = new Map<string, ActionRequest>();
  for (const { actionRequestId } of approvals) {
    if (actionRequestId === undefined || found.has(actionRequestId)) continue;
    const request = await requests.byId(actionRequestId);
    if (!request.ok) return request;
    if (request.value) found.set(actionRequestId, request.value);
  }
  return ok(found);
}

/** What was let go longer ago is a person's to look at. */
const LOOK_BACK_DAYS = 7;

/** Holds at shipment that the rules let go with posting in the last days. */
export const postableReleases =
  (connection: DataverseConnection, context: CallContext): PostReleasedPorts['released'] =>
  async ({ today }) => {
    const { columns, choices, lookups, entitySetName: from, primaryId } = creditHold;
    const since = `${addDays(today, -LOOK_BACK_DAYS)}T00:00:00Z`;
    const read = await readRows(connection, context, {
      from,
      select: [primaryId],
      where: all(
        equal(columns.holdStatus.name, { number: choices.holdStatus.released }),
        equal(columns.releaseMode.name, { number: choices.releaseMode.withPosting }),
        equal(columns.checkpoint.name, { number: choices.checkpoint.shipment }),
        isEmpty(lookups.releasedBy.value),
        atLeast(columns.releasedOn.name, { date: since }),
      ),
      orderBy: `${columns.releasedOn.name} asc`,
      top: MOST_AT_ONCE,
    });
    return read.outcome === 'ok' ? ok(read.rows.map((row) => String(row[primaryId]).toLowerCase())) : readRefusal(read);
  };
