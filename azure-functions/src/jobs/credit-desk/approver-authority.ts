import { authorityOf, type AuthorityTier, type ReleaseCase, type ReleasePolicy } from '@o2c/core/credit';
import { type StoredApproval } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal } from '../action-requests/action';
import { type ReadRefusal } from '../reading';
import { type DeskPorts } from './desk-ports';

/** By which authority somebody decides, his own or that of whoever he stands in for. */
export interface ApproverAuthority {
  readonly authority: AuthorityTier;
  readonly onBehalfOfId?: string;
}

/** Who decides on what. */
export interface Approver {
  readonly userId: string;
  readonly approval: StoredApproval;
  readonly policy: ReleasePolicy;
  readonly released: ReleaseCase;
}

/**
 * The authority of an approver for a release: of his own roles, else of those he stands in for today (VA-6). Whoever asked lends nobody his
 * authority for it, and a service has none to lend. Refused when no role counts (`approval.role-missing`), or none goes that far
 * (`approval.beyond-limit`, I20).
 */
export async function approverAuthority(
  { rolesOf, isHuman, moment }: Pick<DeskPorts, 'rolesOf' | 'isHuman' | 'moment'>,
  approver: Approver,
): Promise<Result<ApproverAuthority, ActionRefusal | ReadRefusal>> {
  const { userId, approval, policy } = approver;
  const own = await rolesOf(userId);
  if (!own.ok) return own;
  const found = authorityIn(own.value, approver);
  if (found) return ok({ authority: found });
  const heard = [own.value];
  for (const { from, to, since, until } of policy.delegations) {
    if (to !== userId || from === approval.requestedById) continue;
    if (moment.today < since || moment.today > until) continue;
    const human = await isHuman(from);
    if (!human.ok) return human;
    if (!human.value) continue;
    const lent = await rolesOf(from);
    if (!lent.ok) return lent;
    const authority = authorityIn(lent.value, approver);
    if (authority) return ok({ authority, onBehalfOfId: from });
    heard.push(lent.value);
  }
  const counts = heard.flat().some((role) => countedRoles(approver).includes(role));
  return refuse({ code: counts ? 'approval.beyond-limit' : 'approval.role-missing', approval: approval.id });
}

/** Those the approval was put to; one that was put to nobody by name is for every role of the policy. */
const countedRoles = ({ approval, policy }: Approver): readonly string[] =>
  approval.roles ?? policy.tiers.map(({ role }) => role);

function authorityIn(roles: readonly string[], approver: Approver): AuthorityTier | undefined {
  const counted = countedRoles(approver);
  return authorityOf(
    roles.filter((role) => counted.includes(role)),
    approver.policy,
    approver.released,
  );
}
