import { type Instant, ok, refuse, type Result } from '../kernel';
import { type Approval } from './approval';

/** What a job may do about something that needs approval: ask, wait, act, or leave it. */
export type ApprovalVerdict = 'ask' | 'wait' | 'act' | 'leave';

/**
 * Reads the answer to a proposal for exactly this content: acted on when approved and unchanged; a proposal nobody decided in
 * time lapses, and what was rejected is left until its content changes (design.md decision 11).
 */
export function judgeApproval(
  approval: Approval | undefined,
  { contentHash, now }: { readonly contentHash: string; readonly now: Instant },
): ApprovalVerdict {
  if (!approval || approval.contentHash !== contentHash) return 'ask';
  if (approval.status === 'approved') return 'act';
  if (approval.status === 'requested') return now < approval.expiresOn ? 'wait' : 'leave';
  return 'leave';
}

/** A person's answer to a proposal. */
export interface ApprovalAnswer {
  readonly answer: 'approved' | 'rejected';
  readonly deciderId: string;
  /** The content the person saw. */
  readonly contentHash: string;
  readonly reason?: string;
  readonly now: Instant;
}

export type ApprovalRefusal =
  | { readonly code: 'approval.already-decided'; readonly status: string }
  | { readonly code: 'approval.expired'; readonly expiresOn: string }
  | { readonly code: 'approval.own-request' }
  | { readonly code: 'approval.content-changed' };

/** The approval as decided: by somebody else than who asked, in time, and for the content as it stands (reliability.md 4.3, I20). */
export function decideApproval<A extends Approval>(
  approval: A,
  { answer, deciderId, contentHash, reason, now }: ApprovalAnswer,
): Result<A, ApprovalRefusal> {
  if (approval.status !== 'requested') return refuse({ code: 'approval.already-decided', status: approval.status });
  if (now >= approval.expiresOn) return refuse({ code: 'approval.expired', expiresOn: approval.expiresOn });
  if (approval.requestedById === deciderId) return refuse({ code: 'approval.own-request' });
  if (approval.contentHash !== contentHash) return refuse({ code: 'approval.content-changed' });
  return ok({
    ...approval,
    status: answer,
    decidedById: deciderId,
    decidedOn: now,
    ...(reason === undefined ? {} : { reason }),
  });
}
