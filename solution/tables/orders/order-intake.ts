import { choiceOf, dateOnly, instant, lookup, memo, text } from '../../build/columns';
import { table } from '../../build/table';
import { intakeStatus, orderChannel } from '../../choices/orders';

/** An order as it arrived, before it is an order: key = channel and external id (OC-1). */
export const orderIntake = table('orderIntake', {
  description: 'An order as it arrived, with every defect found in it.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    choiceOf('channel', orderChannel, { required: true }),
    text('externalId', 100, { required: true }),
    choiceOf('intakeStatus', intakeStatus, { required: true }),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity'),
    lookup('salesOrder', 'salesorder'),
    memo('payload', 1_000_000),
    text('payloadHash', 64),
    memo('defects', 100_000, { description: 'What is missing or wrong, as a list a program can read.' }),
    dateOnly('receivedOn'),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['channel', 'externalId', 'intakeStatus', 'customer', 'salesOrder', 'recordedOn'],
});
