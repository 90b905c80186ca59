import { tables } from '@o2c/core/dataverse';
import { contentHash, formatMoney, rowId } from '@o2c/core/kernel';
import { type Autonomy, type Decision, newDecision } from '@o2c/core/operations';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type DecisionContext, POST_PAYMENT } from './entry-decision';
import { type MatchingFacts } from './matching-facts';
import { type WaitingEntry } from './matching-ports';
import { decisionCreate, entryUpdate } from './payment-transaction';
import { type PlannedEntry } from './plan-entry';

/** Why money that went back is not booked as a return by itself. */
export type ReturnReason = 'cash.return-original-unknown' | 'cash.return-not-unique';

export interface ReturnVerdict {
  readonly outcome: 'returned' | ReturnReason;
  readonly customerId?: string;
  /** The payment that is returned. */
  readonly paymentId?: string;
}

/** What of a return a person would approve. */
export const returnContent = ({ entry }: WaitingEntry, verdict: ReturnVerdict): string =>
  contentHash({ entry: entry.key, outcome: verdict.outcome, payment: verdict.paymentId });

/** Why an outgoing entry was booked as the return of a payment, or not (AU-1, CA-15). */
export function returnDecided(
  waiting: WaitingEntry,
  verdict: ReturnVerdict,
  { autonomy, moment, proposed }: DecisionContext,
): Decision {
  const { entry } = waiting;
  const { outcome, customerId, paymentId } = verdict;
  return newDecision({
    type: POST_PAYMENT,
    legalEntityId: entry.legalEntityId,
    ...(customerId === undefined ? {} : { customerId }),
    targetTable: tables.bankEntry.logicalName,
    targetId: entry.id,
    rule: 'return-of-payment',
    outcome: outcome === 'returned' ? 'returned' : 'exception',
    autonomy,
    inputs: {
      amount: `${formatMoney(entry.amount)} ${entry.amount.currency}`,
      bookedOn: entry.bookedOn,
      reason: entry.returnReason,
      reversal: entry.reversal,
      payment: paymentId,
    },
    ...(outcome === 'returned' ? {} : { counterfactual: COUNTERFACTUALS[outcome] }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion:
      proposed === true
        ? `${returnContent(waiting, verdict)} proposed`
        : autonomy === 'observe'
          ? returnContent(waiting, verdict)
          : entry.etag,
  });
}

const COUNTERFACTUALS: Readonly<Record<ReturnReason, string>> = {
  'cash.return-original-unknown': 'The reference of a payment of the same amount that came in before.',
  'cash.return-not-unique': 'A reference that only one payment of this amount has.',
};

/** A return that waits for a person. */
export function excepted(
  waiting: WaitingEntry,
  verdict: ReturnVerdict & { readonly outcome: ReturnReason },
  { facts, moment, autonomy }: { readonly facts: MatchingFacts; readonly moment: Moment; readonly autonomy: Autonomy },
): PlannedEntry {
  const told = returnDecided(waiting, verdict, { autonomy, moment });
  const update = entryUpdate(waiting, {
    status: 'exception',
    exceptionReason: `${verdict.outcome}: ${COUNTERFACTUALS[verdict.outcome]}`,
    lastOperationId: rowId('operation', told.id),
  });
  const links = rowLinksOf(facts.settings, waiting.entry.legalEntityId);
  return {
    end: { end: 'parked', code: verdict.outcome, customerIds: [] },
    transaction: { key: waiting.entry.id, creates: [decisionCreate(told, links)], updates: [update] },
    conflictMeansDone: false,
    items: [],
  };
}
