import { RELEASE_ASKERS, type ReleasePath } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { type Evaluation } from './evaluation';
import { isOpen, type HoldFacts } from './hold-facts';
import { type CreditSubject } from './credit-subject';
import { type ReleaseAuthority } from './release-authority';

/** Who may decide about holds; the service asks again. */
const DECIDERS = ['O2C Credit Manager'];

export type CreditActionName = 'release' | 'requestRelease' | 'reject' | 'force' | 'evaluate' | 'whatIf';

export interface ActionFacts {
  readonly subject: Pick<CreditSubject, 'record' | 'creditStatus' | 'customer'>;
  readonly hold: HoldFacts | undefined;
  readonly authority: ReleaseAuthority;
  readonly path: ReleasePath | undefined;
  readonly evaluation: Evaluation | undefined;
  /** Whether the host takes requests. */
  readonly canAsk: boolean;
}

/** What this person can do now. Roles that are not known yet hide nothing: the service has the last word. */
export function creditActions(facts: ActionFacts): readonly CreditActionName[] {
  const { subject, hold, authority, path, evaluation, canAsk } = facts;
  const has = (roles: readonly string[]): boolean =>
    authority.roles === undefined || roles.some((role) => authority.roles?.includes(role));
  const open = hold !== undefined && isOpen(hold);
  const isOrder = subject.record.table === tables.salesOrder.logicalName;
  const release = releaseAction(path, has(DECIDERS), has(RELEASE_ASKERS));
  const offered: readonly (readonly [CreditActionName, boolean])[] = [
    // What waits for a second person is decided on its approval.
    [release ?? 'release', canAsk && open && release !== undefined && hold.approval?.status !== 'requested'],
    ['reject', canAsk && open && has(DECIDERS)],
    ['force', canAsk && isOrder && !(open && hold.forced) && subject.creditStatus !== 'rejected' && has(DECIDERS)],
    ['evaluate', canAsk && (open || subject.customer !== undefined) && has(RELEASE_ASKERS)],
    ['whatIf', evaluation !== undefined],
  ];
  return offered.filter(([, isOffered]) => isOffered).map(([name]) => name);
}

/** By the path where it is known, else by the roles. */
function releaseAction(
  path: ReleasePath | undefined,
  decides: boolean,
  asks: boolean,
): 'release' | 'requestRelease' | undefined {
  if (path?.kind === 'notAllowed') return undefined;
  if (path?.kind === 'withinAuthority') return 'release';
  if (path?.kind === 'needsApproval') return 'requestRelease';
  if (decides) return 'release';
  return asks ? 'requestRelease' : undefined;
}
