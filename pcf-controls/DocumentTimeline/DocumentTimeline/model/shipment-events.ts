import { tables } from '@o2c/core/dataverse';
import { numberOf, textOf, type Row } from '../sources/cells';
import { kinds } from '../sources/kinds';
import { type RowsByTable } from '../sources/timeline-source';
import { eventOf, joined, rowsOf } from './event-rows';
import { type TimelineEvent } from './timeline-event';

/** What left and what arrived. */
export const shipmentEvents = (rows: RowsByTable): readonly TimelineEvent[] =>
  rowsOf(rows, kinds.shipment).flatMap((row) => {
    const shippedOn = textOf(row, tables.shipment.columns.shippedOn.name);
    const status = numberOf(row, tables.shipment.columns.shipmentStatus.name);
    if (status === tables.shipment.choices.shipmentStatus.cancelled) return started(row, 'shipment_cancelled');
    return [
      ...(shippedOn === '' ? started(row, 'shipment_planned') : []),
      ...eventOf(kinds.shipment, row, {
        what: 'shipped',
        stage: 'shipped',
        when: shippedOn,
        detail: joined(
          textOf(row, tables.shipment.columns.carrier.name),
          textOf(row, tables.shipment.columns.trackingNumber.name),
        ),
      }),
      ...eventOf(kinds.shipment, row, {
        what: 'goods_delivered',
        stage: 'shipped',
        when: textOf(row, tables.shipment.columns.deliveredOn.name),
        tone: 'ok',
      }),
    ];
  });

const started = (row: Row, what: 'shipment_planned' | 'shipment_cancelled'): readonly TimelineEvent[] =>
  eventOf(kinds.shipment, row, {
    what,
    stage: 'shipped',
    when: textOf(row, tables.shipment.columns.createdOn.name),
    tone: what === 'shipment_cancelled' ? 'watch' : 'neutral',
  });
