import { type ConfirmationFacts, planConfirmation } from '../ordering/plan-confirmation';
import { type PlannedPosting, type PostingFacts } from './planned-posting';

/** What a confirmation needs beside the hold. */
export type Confirming = Pick<ConfirmationFacts, 'parties' | 'decisions' | 'asked'>;

/**
 * Confirms the order as `order.confirm` would, on the word of who asked for the release: refused with its code, or by the level of its policy where
 * it would only look. What the customer was told already has nothing to post.
 */
export function planConfirming(
  { held, order, moment }: Omit<PostingFacts, 'shipments'>,
  confirming: Confirming,
): PlannedPosting {
  const { settings, profile } = held;
  const planned = planConfirmation({ ...confirming, order, settings, blocked: profile?.blocked ?? 'none', moment });
  switch (planned.kind) {
    case 'refused':
      return planned;
    case 'unchanged':
      return { kind: 'nothing' };
    case 'observed':
    case 'observedBefore':
      return { kind: 'refused', code: 'autonomy.observe' };
    case 'confirmed':
      return { kind: 'confirmation', mailId: planned.mailId, creates: planned.creates };
  }
}
