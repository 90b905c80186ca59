import { type HostFailure } from '../host/host-failure';
import { type IdentifiedDraft } from './action-draft';
import { type RequestAnswer } from './request-answer';

/**
 * Where a request is: it can be undone for a while, is then sent, waits for the service, and ends as done, waiting for a second person, or refused.
 * `unanswered`: nothing was heard for so long that the control no longer asks by itself; `unsent`: the host did not take it.
 */
export type RequestPhase =
  'undoable' | 'undone' | 'sending' | 'unsent' | 'pending' | 'unanswered' | 'done' | 'needsApproval' | 'refused';

/** One request as the control follows it. */
export interface TrackedRequest {
  readonly draft: IdentifiedDraft;
  /** Drafts made together are undone together. */
  readonly batch: string;
  readonly phase: RequestPhase;
  /** Milliseconds of the clock when it was asked for. */
  readonly askedAt: number;
  readonly answer?: RequestAnswer;
  readonly failure?: HostFailure;
}

/** Whether nothing more will happen to it by itself. */
export const isSettled = ({ phase }: TrackedRequest): boolean =>
  phase === 'done' || phase === 'needsApproval' || phase === 'refused' || phase === 'undone';

/** The request after the service was heard. */
export function answered(request: TrackedRequest, answer: RequestAnswer): TrackedRequest {
  return { ...request, answer, phase: phaseOf(answer) };
}

function phaseOf({ status, result }: RequestAnswer): RequestPhase {
  switch (status) {
    case 'requested':
    case 'accepted':
      return 'pending';
    case 'needsApproval':
      return 'needsApproval';
    case 'done':
      return result['needsApproval'] === true ? 'needsApproval' : 'done';
    case 'rejected':
    case 'failed':
      return 'refused';
  }
}
