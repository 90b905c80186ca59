import { compareDecimals } from '../../kernel';
import { authorityOf, type ReleaseCase, rolesThatCover } from './authority';
import { type AuthorityTier, type ReleasePolicy } from './release-policy';

/** What asking for a release leads to, known before anybody clicks. */
export type ReleasePath =
  /** The person's own word is enough. */
  | { readonly kind: 'withinAuthority'; readonly authority: AuthorityTier }
  /** Somebody else with one of these roles decides, within so many hours. */
  | {
      readonly kind: 'needsApproval';
      readonly by: readonly string[];
      readonly hours: number;
      /** What the person asks with. */
      readonly action: 'credit.release' | 'credit.request-release';
    }
  | { readonly kind: 'notAllowed'; readonly code: ReleaseNotAllowed };

export type ReleaseNotAllowed =
  | 'autonomy.observe'
  /** None of the person's roles may release or ask for it. */
  | 'credit-release.role-missing'
  /** No tier of the policy covers the amount and the risk group. */
  | 'credit-release.nobody-may-approve';

/** Who prepares decisions may ask for a release without authority of his own. */
export const RELEASE_ASKERS: readonly string[] = ['O2C Credit Analyst', 'O2C Credit Manager'];

/** Four eyes have 72 hours (reliability.md 4.3). */
export const HOURS_TO_DECIDE = 72;

/** Who asks: the roles, own and of teams. */
export interface AskedRelease extends ReleaseCase {
  readonly roles: readonly string[];
}

/** The path of a release by amount, risk group and the asker's roles (VA-6). An amount at a limit is still within it. */
export function releasePath(asked: AskedRelease, policy: ReleasePolicy): ReleasePath {
  if (policy.autonomy === 'observe') return { kind: 'notAllowed', code: 'autonomy.observe' };
  const hasTier = policy.tiers.some(({ role }) => asked.roles.includes(role));
  if (!hasTier && !RELEASE_ASKERS.some((role) => asked.roles.includes(role)))
    return { kind: 'notAllowed', code: 'credit-release.role-missing' };
  const authority = authorityOf(asked.roles, policy, asked);
  if (authority && mayActAlone(asked, policy)) return { kind: 'withinAuthority', authority };
  const by = rolesThatCover(policy, asked);
  if (by.length === 0) return { kind: 'notAllowed', code: 'credit-release.nobody-may-approve' };
  const action = hasTier ? 'credit.release' : 'credit.request-release';
  return { kind: 'needsApproval', by, hours: HOURS_TO_DECIDE, action };
}

const mayActAlone = ({ amount }: ReleaseCase, { autonomy, approvalAbove }: ReleasePolicy): boolean =>
  autonomy === 'act' && (approvalAbove === undefined || compareDecimals(amount, approvalAbove) <= 0);
