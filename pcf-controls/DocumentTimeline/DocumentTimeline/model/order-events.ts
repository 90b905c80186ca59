import { tables } from '@o2c/core/dataverse';
import { numberOf, shownOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { eventOf, rowsOf } from './event-rows';
import { type TimelineEvent } from './timeline-event';

/** How orders came in. */
export const orderEvents = (rows: RowsByTable): readonly TimelineEvent[] => [
  ...rowsOf(rows, kinds.orderIntake).flatMap(intakeEvent),
  ...rowsOf(rows, kinds.salesOrder).flatMap(orderEvent),
];

function intakeEvent(row: Row): readonly TimelineEvent[] {
  const status = numberOf(row, tables.orderIntake.columns.intakeStatus.name);
  const shared = {
    stage: 'captured',
    when: textOf(row, tables.orderIntake.columns.recordedOn.name),
    subject: textOf(row, tables.orderIntake.columns.externalId.name),
    detail: shownOf(row, tables.orderIntake.columns.channel.name),
  } as const;
  if (status === tables.orderIntake.choices.intakeStatus.needsInfo)
    return eventOf(kinds.orderIntake, row, { ...shared, what: 'intake_needs_info', tone: 'watch' });
  if (status === tables.orderIntake.choices.intakeStatus.rejected)
    return eventOf(kinds.orderIntake, row, { ...shared, what: 'intake_rejected', tone: 'bad' });
  return eventOf(kinds.orderIntake, row, { ...shared, what: 'intake' });
}

const orderEvent = (row: Row): readonly TimelineEvent[] =>
  eventOf(kinds.salesOrder, row, {
    what: 'order',
    stage: 'captured',
    when:
      textOf(row, tables.salesOrder.columns.orderedOn.name) || textOf(row, tables.salesOrder.columns.createdOn.name),
    amount: shownOf(row, tables.salesOrder.columns.grossAmount.name),
  });
