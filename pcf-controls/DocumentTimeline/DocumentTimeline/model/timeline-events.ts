import { tables } from '@o2c/core/dataverse';
import { textOf } from '../sources/cells';
import { kinds, type Kind } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { billingEvents } from './billing-events';
import { cashEvents } from './cash-events';
import { creditEvents } from './credit-events';
import { approvalEvents, decisionEvents, type DecisionEvent } from './decision-events';
import { rowsOf } from './event-rows';
import { orderEvents } from './order-events';
import { shipmentEvents } from './shipment-events';
import { STAGES, type TimelineEvent, type What } from './timeline-event';

/**
 * Everything that happened, oldest first. A decision that caused an event of the same day is told with it, as its explanation; one that
 * caused none (cleared, observed, proposed) is an event of its own.
 */
export function timelineEvents(rows: RowsByTable): readonly TimelineEvent[] {
  const effects = [
    ...orderEvents(rows),
    ...creditEvents(rows),
    ...shipmentEvents(rows),
    ...billingEvents(rows),
    ...cashEvents(rows),
    ...approvalEvents(rows),
  ];
  const causes = decisionEvents(rows);
  const told = new Map<string, DecisionEvent>();
  for (const cause of causes) {
    const effect = effects.find((event) => !told.has(event.id) && isEffectOf(event, cause, rows));
    if (effect !== undefined) told.set(effect.id, cause);
  }
  const alone = causes.filter((cause) => ![...told.values()].includes(cause));
  return [...effects.map((event) => withCause(event, told.get(event.id))), ...alone.map(({ event }) => event)].sort(
    inOrder,
  );
}

/** The events a decision of a type brings about. */
const EFFECTS: ReadonlyMap<string, readonly What[]> = new Map<string, readonly What[]>([
  ['order.take', ['order', 'intake', 'intake_needs_info', 'intake_rejected']],
  ['order.clear', ['held']],
  ['credit.release', ['released']],
  ['credit.reject', ['hold_rejected']],
  ['shipment.create', ['shipped', 'shipment_planned']],
  ['shipment.deliver', ['goods_delivered']],
  ['invoice.post', ['invoice']],
  ['creditnote.post', ['credit_note']],
  ['payment.post', ['payment', 'payment_returned']],
  ['mail.send', ['mail_sent', 'mail_waiting', 'mail_failed']],
]);

function isEffectOf(event: TimelineEvent, { event: cause, type, targetId }: DecisionEvent, rows: RowsByTable): boolean {
  if (EFFECTS.get(type)?.includes(event.what) !== true || cause.what === 'cleared') return false;
  return aboutIds(event, rows).includes(targetId) && isSoonAfter(cause, event);
}

/** The ids a decision may name for an event: its own record, and the document or entry that record belongs to. */
function aboutIds({ link }: TimelineEvent, rows: RowsByTable): readonly string[] {
  const of = (kind: Kind, column: string): readonly string[] =>
    link?.table === kind.table
      ? rowsOf(rows, kind)
          .filter((row) => textOf(row, kind.id) === link.id)
          .map((row) => textOf(row, column))
      : [];
  return [
    link?.id ?? '',
    ...of(kinds.creditHold, tables.creditHold.lookups.salesOrder.value),
    ...of(kinds.payment, tables.payment.lookups.bankEntry.value),
    ...of(kinds.documentDelivery, tables.documentDelivery.lookups.invoice.value),
  ].filter((id) => id !== '');
}

/** An order held twice has two decisions: each belongs to the hold of its own moment. Documents carry a legal day, which may be another one. */
const isSoonAfter = (cause: TimelineEvent, event: TimelineEvent): boolean =>
  event.what !== 'held' || Math.abs(Date.parse(cause.at) - Date.parse(event.at)) < 300_000;

function withCause(event: TimelineEvent, cause: DecisionEvent | undefined): TimelineEvent {
  const explanation = cause?.event.explanation;
  if (explanation === undefined) return event;
  const counterfactual = explanation.counterfactual || (event.explanation?.counterfactual ?? '');
  return { ...event, explanation: { ...explanation, counterfactual } };
}

/** By day; within a day by the way an order goes, then by the moment. */
const inOrder = (one: TimelineEvent, other: TimelineEvent): number =>
  compare(one.day, other.day) ||
  STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) ||
  rank(one) - rank(other) ||
  compare(one.at, other.at) ||
  compare(one.id, other.id);

/** What leads to the rest of its stage comes first, what follows from it last. */
const FIRST: readonly What[] = ['intake', 'intake_needs_info', 'intake_rejected', 'approval_requested'];
const rank = ({ what }: TimelineEvent): number => {
  if (FIRST.includes(what)) return 0;
  return what === 'settled' || what === 'settlement_reversed' || what === 'goods_delivered' ? 2 : 1;
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
