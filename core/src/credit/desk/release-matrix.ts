import { type CreditHold, type HoldStatus } from '../credit-hold';
import { type ReleaseMode } from './release-request';

/** By whom a hold is let go: a person alone, the rules when they hold the order no more, or a second person's approval. */
export type ReleasedBy = 'person' | 'evaluation' | 'approval';

/** The step that was stopped, and what the same planners the jobs use say about it now. */
export type PostingPlan =
  /** Nothing was stopped after the order was taken. */
  { readonly kind: 'nothing' } | { readonly kind: 'possible' } | { readonly kind: 'refused'; readonly code: string };

export interface ReleaseFacts {
  readonly by: ReleasedBy;
  readonly mode: ReleaseMode;
  readonly forced: boolean;
  readonly posting: PostingPlan;
}

/** What becomes of the hold, and whether the step that was stopped is carried on with. */
export type ReleaseOutcome =
  | { readonly hold: Extract<HoldStatus, 'released'>; readonly posting: 'done' | 'later' | 'none' }
  | { readonly hold: Extract<HoldStatus, 'readyToRelease'>; readonly posting: 'none' }
  /** The hold stays as it is. */
  | { readonly hold: 'kept'; readonly code: string };

/**
 * The release matrix (spec/features.md 3.7). A person's release whose posting would be refused is no release (CR-5); the rules release what they
 * hold no more, and a posting that is refused then is tried again (`later`), for there is nothing left to hold the order with. What a person
 * forced only a person lets go (CR-8).
 */
export function releaseOutcome({ by, mode, forced, posting }: ReleaseFacts): ReleaseOutcome {
  if (by === 'evaluation' && forced) return { hold: 'readyToRelease', posting: 'none' };
  if (mode === 'withoutPosting' || posting.kind === 'nothing') return { hold: 'released', posting: 'none' };
  if (by === 'evaluation') return { hold: 'released', posting: 'later' };
  if (posting.kind === 'refused') return { hold: 'kept', code: posting.code };
  return { hold: 'released', posting: 'done' };
}

/** The step that a hold stopped: an order that was stopped as it came in has none. */
export const stoppedStep = ({
  checkpoint,
}: Pick<CreditHold, 'checkpoint'>): 'confirmation' | 'shipment' | 'invoice' | undefined =>
  checkpoint === 'orderEntry' ? undefined : checkpoint;
