import { isOpen, type HoldFacts } from './hold-facts';
import { type CreditPosition } from './credit-position';
import { type CreditSubject } from './credit-subject';
import { type ProfileFacts } from './profile-facts';

/** How things stand, in one word (spec/ux.md 8.1 States). */
export type Standing =
  | 'ok'
  | 'watch'
  | 'over'
  | 'held'
  | 'forced'
  | 'ready'
  | 'pending'
  | 'partial'
  | 'rejected'
  | 'released'
  | 'expired'
  | 'noLimit'
  | 'unlimited'
  | 'excluded'
  | 'notEvaluated';

/** From this share of the limit on it is to be watched. */
const WATCH_FROM = 0.8;

export interface StandingFacts {
  readonly subject: Pick<CreditSubject, 'holds' | 'creditStatus' | 'mode'>;
  readonly hold: HoldFacts | undefined;
  readonly profile: ProfileFacts | undefined;
  readonly position: CreditPosition | undefined;
  readonly today: string;
}

/** What stops something comes before what could: holds, then limits, then how much is used. */
export function standingOf(facts: StandingFacts): Standing {
  const { subject, hold, profile, position, today } = facts;
  if (hold !== undefined && isOpen(hold)) return standingOfHold(hold, subject.holds, today);
  if (subject.creditStatus === 'rejected') return 'rejected';
  if (hold?.status === 'released' && subject.creditStatus === 'cleared') return 'released';
  if (profile?.excluded === true) return 'excluded';
  if (profile?.expiresOn !== undefined && profile.expiresOn < today) return 'expired';
  if (position?.limit.kind === 'missing') return 'noLimit';
  if (subject.creditStatus === 'notEvaluated') return 'notEvaluated';
  if (position?.limit.kind === 'unlimited') return 'unlimited';
  if (position?.over !== undefined) return 'over';
  return (position?.share ?? 0) >= WATCH_FROM ? 'watch' : 'ok';
}

function standingOfHold(hold: HoldFacts, holds: readonly HoldFacts[], today: string): Standing {
  if (hold.approval?.status === 'requested') return 'pending';
  if (hold.forced) return 'forced';
  if (hold.status === 'readyToRelease') return 'ready';
  // Of several documents let go together some are still held: the rest is still to do.
  const released = holds.some(({ status, releasedOn = '' }) => status === 'released' && releasedOn.startsWith(today));
  return released ? 'partial' : 'held';
}

/** The colour and the sign of a standing. */
export const STANDING_LOOKS = {
  ok: { status: 'ok', icon: 'check' },
  watch: { status: 'watch', icon: 'warning' },
  over: { status: 'bad', icon: 'warning' },
  held: { status: 'bad', icon: 'lock' },
  forced: { status: 'bad', icon: 'lock' },
  ready: { status: 'info', icon: 'check' },
  pending: { status: 'watch', icon: 'info' },
  partial: { status: 'watch', icon: 'lock' },
  rejected: { status: 'bad', icon: 'warning' },
  released: { status: 'ok', icon: 'check' },
  expired: { status: 'watch', icon: 'warning' },
  noLimit: { status: 'watch', icon: 'info' },
  unlimited: { status: 'ok', icon: 'check' },
  excluded: { status: 'watch', icon: 'info' },
  notEvaluated: { status: 'info', icon: 'info' },
} as const;
