import { choiceOf, dateOnly, instant, lookup, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { shipmentStatus } from '../../choices/fulfilment';
import { DOCUMENT_STATE } from '../../security/groups';

/** Goods that left for a customer; only delivered quantities are invoiced (FU-4). */
export const shipment = table('shipment', {
  description: 'Goods of one order that left for the customer.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('salesOrder', 'salesorder', { required: true }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('shipmentStatus', shipmentStatus, { required: true }),
    dateOnly('shippedOn'),
    dateOnly('deliveredOn'),
    text('carrier', 100),
    text('trackingNumber', 100),
    yesNo('posted', { securedBy: DOCUMENT_STATE }),
    lookup('invoice', 'invoice', { securedBy: DOCUMENT_STATE }),
    instant('recordedOn'),
    text('requestHash', 64),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['salesOrder', 'customer', 'shipmentStatus', 'shippedOn', 'deliveredOn', 'invoice'],
});
