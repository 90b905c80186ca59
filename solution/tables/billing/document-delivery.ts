import { choiceOf, instant, lookup, memo, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { deliveryChannel, deliveryStatus } from '../../choices/billing';

/** How one document reached its customer, attempt by attempt (IN-5); exactly one message per document and channel. */
export const documentDelivery = table('documentDelivery', {
  plural: 'Document deliveries',
  description: 'How one document reached its customer.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('invoice', 'invoice', { required: true }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('channel', deliveryChannel, { required: true }),
    choiceOf('deliveryStatus', deliveryStatus, { required: true }),
    text('address', 200),
    whole('attempts'),
    instant('sentOn'),
    text('messageId', 200),
    text('contentHash', 64),
    memo('failure', 4_000),
  ],
  keys: [['key']],
  listed: ['invoice', 'customer', 'channel', 'deliveryStatus', 'sentOn', 'attempts'],
});
