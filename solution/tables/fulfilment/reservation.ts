import { choiceOf, decimal, instant, lookup, text } from '../../build/columns';
import { table } from '../../build/table';
import { reservationStatus } from '../../choices/credit';

/** Stock set aside for an order line by whoever plans; a rejected order gives it back (CR-6, FU-1). */
export const reservation = table('reservation', {
  description: 'Stock set aside for an order line.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    lookup('salesOrder', 'salesorder', { required: true }),
    lookup('orderLine', 'salesorderdetail', { required: true }),
    lookup('product', 'product'),
    decimal('quantity', 5, { required: true }),
    choiceOf('reservationStatus', reservationStatus, { required: true }),
    instant('reservedOn', { required: true }),
    instant('releasedOn'),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['salesOrder', 'product', 'quantity', 'reservationStatus', 'reservedOn', 'releasedOn'],
});
