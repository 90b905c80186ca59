import { dateOnly, instant, lookup, moneyElsewhere, text } from '../../build/columns';
import { table } from '../../build/table';

/** Append-only: a payment or credit note against a debit item. A reversal is a new row with the amounts negated. */
export const settlement = table('settlement', {
  description: 'What reduced an open item, from which date, and by which other item.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true, description: 'Deterministic key of the business event.' }),
    lookup('debitItem', 'o2c_openitem', { required: true }),
    lookup('creditItem', 'o2c_openitem'),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    moneyElsewhere('debitAmount', {
      required: true,
      description: 'Reduces the debit item, in its currency; positive unless this is a reversal.',
    }),
    text('debitCurrencyCode', 3, { required: true }),
    moneyElsewhere('creditAmount'),
    text('creditCurrencyCode', 3),
    moneyElsewhere('debitAccountingAmount'),
    moneyElsewhere('creditAccountingAmount'),
    text('accountingCurrencyCode', 3),
    moneyElsewhere('discountAmount'),
    moneyElsewhere('writeOffAmount'),
    moneyElsewhere('exchangeDifference'),
    dateOnly('effectiveOn', { required: true }),
    instant('recordedOn', { required: true }),
    lookup('reverses', 'o2c_settlement'),
    text('requestHash', 64),
    lookup('invoice', 'invoice', { description: 'The invoice it reduced; for people, the items are what counts.' }),
    lookup('payment', 'o2c_payment', { description: 'The payment it used; for people, the items are what counts.' }),
  ],
  keys: [['key']],
  listed: ['customer', 'debitItem', 'creditItem', 'debitAmount', 'effectiveOn', 'reverses'],
});
