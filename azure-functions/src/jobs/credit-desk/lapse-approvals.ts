import { compareDecimals } from '@o2c/core/kernel';
import { type AuthorityTier, releasePolicyOf } from '@o2c/core/credit';
import { type StoredApproval, tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { newDecision, policyOf } from '@o2c/core/operations';
import { ok, type Result } from '@o2c/core/kernel';
import {
  type RowUpdate,
  type Transaction,
  type TransactionOutcome,
} from '../../adapters/dataverse/transactions/transaction';
import { type ActionRequest } from '../action-requests/action-request';
import { type CompanySettings, rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal, type Reading } from '../reading';
import { escalatedApproval } from './ask-release-approval';
import { approvalClosed, requestConcluded } from './case-updates';
import { RELEASE } from './release-question';

/** Approvals whose time is over, with all it takes to end them. */
export interface LapsedApprovals {
  readonly settings: CompanySettings;
  /** Nobody decided, and the time is over. */
  readonly approvals: readonly StoredApproval[];
  /** The requests that wait for them, by id. */
  readonly requests: ReadonlyMap<string, ActionRequest>;
  /** Holds at which they stand: an escalated approval takes the place of the lapsed one. */
  readonly holds: ReadonlyMap<string, { readonly id: string; readonly etag: string }>;
}

export interface LapsePorts {
  readonly lapsed: (moment: Moment) => Reading<LapsedApprovals>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
}

/**
 * Ends the approvals of releases that nobody decided in 72 hours, and puts each once to the tiers above those that did not answer (VA-6). One that
 * was escalated before, or that nobody stands above, ends for good and its request is told. Run again it finds what is left.
 */
export const lapseApprovals =
  ({ lapsed, write }: LapsePorts) =>
  async (moment: Moment): Promise<Result<{ readonly expired: number; readonly escalated: number }, ReadRefusal>> => {
    const read = await lapsed(moment);
    if (!read.ok) return read;
    const ends = read.value.approvals.map((approval) => endOf(approval, read.value, moment));
    const outcomes = await write(ends.map(({ transaction }) => transaction));
    const written = ends.filter(({ transaction }) => outcomes.get(transaction.key)?.outcome === 'written');
    return ok({ expired: written.length, escalated: written.filter(({ escalated }) => escalated).length });
  };

interface Ended {
  readonly transaction: Transaction;
  readonly escalated: boolean;
}

function endOf(approval: StoredApproval, { settings, requests, holds }: LapsedApprovals, moment: Moment): Ended {
  const above = approval.escalatesId === undefined ? rolesAbove(approval, settings) : [];
  const hold = holds.get(approval.targetId);
  const links = rowLinksOf(settings, approval.legalEntityId);
  const next = above.length === 0 || !hold ? undefined : escalatedApproval(approval, above, moment.now);
  const asked = requests.get(approval.actionRequestId ?? '');
  const decision = writeDecision(decisionOf(approval, above, moment), links);
  const told = { entitySetName: tables.decision.entitySetName, row: decision };
  const closed = approvalClosed(approval, 'expired', next ? 'approval.escalated' : 'approval.expired');
  if (!next || !hold) {
    const ended = requestConcluded(asked, 'rejected', { code: 'approval.expired', approval: approval.id });
    return { escalated: false, transaction: { key: approval.key, creates: [told], updates: [closed, ...ended] } };
  }
  const created = { entitySetName: tables.approval.entitySetName, row: writeApproval(next, links) };
  const updates = [closed, pointsAt(hold, next.id, moment)];
  return { escalated: true, transaction: { key: approval.key, creates: [created, told], updates } };
}

const pointsAt = (
  { id, etag }: { readonly id: string; readonly etag: string },
  approvalId: string,
  moment: Moment,
): RowUpdate => {
  const { entitySetName, lookups, columns } = tables.creditHold;
  return {
    entitySetName,
    id,
    etag,
    changes: {
      [`${lookups.approval.navigation}@odata.bind`]: `/${lookups.approval.targetSet}(${approvalId})`,
      [columns.lastOperationId.name]: moment.correlationId,
    },
  };
};

/** The roles whose authority goes further than that of the lowest tier that did not answer. */
function rolesAbove({ roles = [], legalEntityId }: StoredApproval, settings: CompanySettings): readonly string[] {
  const policy = releasePolicyOf(policyOf(settings.policies, RELEASE, legalEntityId));
  if (!policy.ok) return [];
  const asked = policy.value.tiers.filter(({ role }) => roles.includes(role));
  const [lowest] = asked;
  if (!lowest) return [];
  return [...new Set(asked.filter((tier) => isAbove(tier, lowest)).map(({ role }) => role))];
}

const isAbove = ({ upTo: one }: AuthorityTier, { upTo: other }: AuthorityTier): boolean =>
  other !== undefined && (one === undefined || compareDecimals(one, other) > 0);

const decisionOf = (approval: StoredApproval, above: readonly string[], moment: Moment) =>
  newDecision({
    type: 'approval.lapse',
    legalEntityId: approval.legalEntityId,
    targetTable: tables.approval.logicalName,
    targetId: approval.id,
    rule: 'approval.72-hours',
    outcome: above.length === 0 ? 'expired' : 'escalated',
    autonomy: 'act',
    inputs: { hold: approval.targetId, content: approval.contentHash, asked: approval.roles, above },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: approval.id,
  });
