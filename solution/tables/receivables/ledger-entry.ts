import { choiceOf, dateOnly, decimal, instant, lookup, moneyElsewhere, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { postingEvent } from '../../choices/receivables';

/** Append-only line of a balanced transaction; debit above zero. */
export const ledgerEntry = table('ledgerEntry', {
  label: 'Ledger entry',
  description: 'A line of a balanced ledger transaction.',
  ownership: 'user',
  posted: true,
  columns: [
    text('transaction', 100, { required: true }),
    whole('line', { required: true }),
    text('account', 20, { required: true, label: 'Ledger account' }),
    choiceOf('event', postingEvent, { required: true }),
    moneyElsewhere('amount', { required: true }),
    text('currencyCode', 3, { required: true }),
    moneyElsewhere('accountingAmount', { required: true }),
    text('accountingCurrencyCode', 3, { required: true }),
    decimal('rate', 10),
    dateOnly('rateDate'),
    dateOnly('postingDate', { required: true }),
    dateOnly('documentDate', { required: true }),
    instant('recordedOn', { required: true }),
    lookup('openItem', 'o2c_openitem'),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    lookup('reverses', 'o2c_ledgerentry'),
  ],
  keys: [['transaction', 'line']],
  listed: ['transaction', 'line', 'account', 'event', 'amount', 'postingDate', 'customer'],
});
