import { dateOnly, instant, lookup, memo, money, text } from '../../build/columns';
import { table } from '../../build/table';

/** What a customer says a payment is for; it may come before, with or after the money (CA-2). */
export const remittance = table('remittance', {
  description: 'What a customer says a payment is for.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity'),
    lookup('payment', 'o2c_payment'),
    text('source', 50),
    text('reference', 100),
    text('currencyCode', 3),
    money('amount'),
    dateOnly('paidOn'),
    memo('text', 100_000),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['customer', 'reference', 'amount', 'paidOn', 'payment'],
});
