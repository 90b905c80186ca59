import { tables } from '@o2c/core/dataverse';
import { shownOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { eventOf, rowsOf } from './event-rows';
import { type TimelineEvent } from './timeline-event';

/** What was paid, and what that settled. */
export const cashEvents = (rows: RowsByTable): readonly TimelineEvent[] => [
  ...rowsOf(rows, kinds.payment).flatMap(paymentEvent),
  ...rowsOf(rows, kinds.settlement).flatMap(settlementEvent),
];

function paymentEvent(row: Row): readonly TimelineEvent[] {
  const isReturn = textOf(row, tables.payment.lookups.returns.value) !== '';
  return eventOf(kinds.payment, row, {
    what: isReturn ? 'payment_returned' : 'payment',
    stage: 'paid',
    when: textOf(row, tables.payment.columns.receivedOn.name),
    tone: isReturn ? 'bad' : 'ok',
    amount: shownOf(row, tables.payment.columns.amount.name),
    detail: textOf(row, tables.payment.columns.reference.name),
  });
}

function settlementEvent(row: Row): readonly TimelineEvent[] {
  const reverses = textOf(row, tables.settlement.lookups.reverses.value) !== '';
  return eventOf(kinds.settlement, row, {
    what: reverses ? 'settlement_reversed' : 'settled',
    stage: 'paid',
    when: textOf(row, tables.settlement.columns.effectiveOn.name),
    tone: reverses ? 'watch' : 'ok',
    subject: shownOf(row, tables.settlement.lookups.debitItem.value),
    amount: shownOf(row, tables.settlement.columns.debitAmount.name),
    detail: shownOf(row, tables.settlement.lookups.creditItem.value),
  });
}
