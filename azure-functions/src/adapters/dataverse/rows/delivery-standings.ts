import {
  approvalSelect,
  type CustomerProfile,
  customerProfileIdentity,
  customerProfileSelect,
  readApproval,
  readCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { type Invoice } from '@o2c/core/invoicing';
import { ok } from '@o2c/core/kernel';
import { type Approval } from '@o2c/core/operations';
import { observedDecisionId, proposalId } from '../../../jobs/delivery/propose-delivery';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery } from '../query/read-rows';
import { understood } from './understood';

/** How documents stand beside themselves: their customers' wishes, what people said to proposals, what was decided before. By id. */
export interface Standings {
  readonly profiles: ReadonlyMap<string, CustomerProfile>;
  readonly approvals: ReadonlyMap<string, Approval>;
  readonly decisions: ReadonlySet<string>;
}

const { customerProfile, approval, decision } = tables;

/** Reads them in one request. */
export async function readStandings(
  connection: DataverseConnection,
  context: CallContext,
  invoices: readonly Invoice[],
): Reading<Standings> {
  const profileIds = invoices.map(
    ({ customerId, legalEntityId }) => customerProfileIdentity(customerId, legalEntityId).id,
  );
  const read = await readGroups(connection, context, {
    profiles: byIds(customerProfile, customerProfileSelect, profileIds),
    approvals: byIds(approval, approvalSelect, invoices.map(proposalId)),
    decisions: byIds(decision, [decision.primaryId], invoices.map(observedDecisionId)),
  });
  if (!read.ok) return read;
  const { profiles, approvals, decisions } = read.value;
  return ok({
    profiles: new Map(understood(profiles.flat(), readCustomerProfile).map((one) => [one.id, one])),
    approvals: new Map(understood(approvals.flat(), readApproval).map((one) => [one.id, one])),
    decisions: new Set(decisions.flat().map((row) => String(row[decision.primaryId]).toLowerCase())),
  });
}

const byIds = (
  { entitySetName, primaryId }: { readonly entitySetName: string; readonly primaryId: string },
  select: readonly string[],
  ids: readonly string[],
): readonly RowQuery[] =>
  oneOfEach(
    primaryId,
    ids.map((id) => ({ id })),
  ).map((where) => ({ from: entitySetName, select, where }));
