import { tables } from '@o2c/core/dataverse';
import { numberOf, shownOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { isFailed, isSent } from './delivery-status';
import { eventOf, joined, rowsOf, wordsAsWhy } from './event-rows';
import { type TimelineEvent } from './timeline-event';

/** What was billed, and how it reached the customer. */
export const billingEvents = (rows: RowsByTable): readonly TimelineEvent[] => [
  ...rowsOf(rows, kinds.invoice).flatMap(invoiceEvent),
  ...rowsOf(rows, kinds.documentDelivery).flatMap(deliveryEvent),
];

function invoiceEvent(row: Row): readonly TimelineEvent[] {
  const isCredit =
    numberOf(row, tables.invoice.columns.documentType.name) === tables.invoice.choices.documentType.creditNote;
  return eventOf(kinds.invoice, row, {
    what: isCredit ? 'credit_note' : 'invoice',
    stage: 'invoiced',
    when: textOf(row, tables.invoice.columns.issueDate.name),
    tone: isCredit ? 'watch' : 'neutral',
    subject: textOf(row, tables.invoice.columns.documentNumber.name) || textOf(row, tables.invoice.columns.name.name),
    amount: shownOf(row, tables.invoice.columns.postedGross.name),
    ...(isCredit ? {} : { detail: shownOf(row, tables.invoice.columns.dueDate.name) }),
  });
}

function deliveryEvent(row: Row): readonly TimelineEvent[] {
  const status = numberOf(row, tables.documentDelivery.columns.deliveryStatus.name);
  const shared = {
    stage: 'delivered',
    detail: joined(
      shownOf(row, tables.documentDelivery.columns.channel.name),
      textOf(row, tables.documentDelivery.columns.address.name),
    ),
  } as const;
  const sentOn = textOf(row, tables.documentDelivery.columns.sentOn.name);
  const createdOn = textOf(row, tables.documentDelivery.columns.createdOn.name);
  if (isSent(status))
    return eventOf(kinds.documentDelivery, row, {
      ...shared,
      what: 'mail_sent',
      when: sentOn || createdOn,
      tone: 'ok',
    });
  if (!isFailed(status))
    return eventOf(kinds.documentDelivery, row, { ...shared, what: 'mail_waiting', when: createdOn });
  const why = wordsAsWhy(textOf(row, tables.documentDelivery.columns.failure.name));
  return eventOf(kinds.documentDelivery, row, {
    ...shared,
    what: 'mail_failed',
    when: sentOn || createdOn,
    tone: 'bad',
    why,
  });
}
