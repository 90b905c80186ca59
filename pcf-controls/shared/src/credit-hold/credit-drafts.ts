import { tables } from '@o2c/core/dataverse';
import { type ActionDraft } from '../action-status/action-draft';
import { type HoldFacts, type RecordLink } from './hold-facts';

/** What a person said in the dialog of a decision. */
export interface Decision {
  readonly reason: string;
  readonly note: string;
  /** `YYYY-MM-DD`. */
  readonly reviewOn: string;
  readonly mode: 'withoutPosting' | 'withPosting';
}

const holdTable = tables.creditHold.logicalName;
const noteOf = (note: string): { readonly note?: string } => (note.trim() === '' ? {} : { note: note.trim() });
const aboutHold = (
  hold: HoldFacts,
  type: string,
): Pick<ActionDraft, 'type' | 'targetTable' | 'targetId' | 'label'> => ({
  type,
  targetTable: holdTable,
  targetId: hold.id,
  label: hold.name,
});

/** One release per hold: each ends for itself. */
export const releaseDrafts = (
  holds: readonly HoldFacts[],
  type: 'credit.release' | 'credit.request-release',
  { reason, note, reviewOn, mode }: Decision,
): readonly ActionDraft[] =>
  holds.map((hold) => ({
    ...aboutHold(hold, type),
    payload: { contentHash: hold.contentHash, mode, ...(reviewOn === '' ? {} : { reviewOn }), ...noteOf(note) },
    reason: reason.trim(),
  }));

export const rejectDraft = (hold: HoldFacts, { reason, note }: Decision): ActionDraft => ({
  ...aboutHold(hold, 'credit.reject'),
  payload: { contentHash: hold.contentHash, ...noteOf(note) },
  reason: reason.trim(),
});

export const forceDraft = (order: RecordLink, { reason, note }: Decision): ActionDraft => ({
  type: 'credit.force',
  targetTable: order.table,
  targetId: order.id,
  label: order.name,
  payload: noteOf(note),
  reason: reason.trim(),
});

/** Of the hold where there is an open one, else of all the customer has. */
export const evaluateDraft = (hold: HoldFacts | undefined, customer: RecordLink): ActionDraft =>
  hold === undefined
    ? {
        type: 'credit.evaluate',
        targetTable: customer.table,
        targetId: customer.id,
        label: customer.name,
        payload: {},
      }
    : { ...aboutHold(hold, 'credit.evaluate'), payload: {} };
