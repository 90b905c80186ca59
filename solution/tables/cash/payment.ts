import { choiceOf, dateOnly, instant, lookup, money, moneyElsewhere, text } from '../../build/columns';
import { table } from '../../build/table';
import { paymentStatus } from '../../choices/cash';
import { DOCUMENT_STATE } from '../../security/groups';

/** Money received from a customer; its open item carries what is still unapplied. */
export const payment = table('payment', {
  description: 'Money received from a customer.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    lookup('bankAccount', 'o2c_bankaccount'),
    lookup('openItem', 'o2c_openitem'),
    choiceOf('paymentStatus', paymentStatus, { required: true, securedBy: DOCUMENT_STATE }),
    text('currencyCode', 3, { required: true }),
    money('amount', { required: true }),
    money('unappliedAmount'),
    moneyElsewhere('accountingAmount'),
    text('accountingCurrencyCode', 3),
    dateOnly('receivedOn', { required: true }),
    text('reference', 100),
    lookup('bankEntry', 'o2c_bankentry'),
    lookup('returns', 'o2c_payment', { description: 'The payment this one returns.' }),
    text('requestHash', 64),
    instant('recordedOn', { required: true }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['customer', 'receivedOn', 'amount', 'unappliedAmount', 'paymentStatus', 'reference'],
});
