import { choiceOf, dateOnly, instant, lookup, money, moneyElsewhere, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { openItemKind } from '../../choices/receivables';

/** One row per document and instalment; amount and open amount are signed, a debit is positive. */
export const openItem = table('openItem', {
  description: 'What a customer owes or is owed: one row per document and instalment.',
  ownership: 'user',
  posted: true,
  nameLabel: 'Document',
  columns: [
    text('key', 100, {
      required: true,
      description: 'Deterministic key of the business event; a replay collides instead of doubling.',
    }),
    choiceOf('kind', openItemKind, { required: true }),
    text('documentNumber', 100, { required: true }),
    whole('instalment'),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    text('currencyCode', 3, { required: true }),
    money('amount', { required: true, description: 'Signed amount of the document: debit above zero, credit below.' }),
    money('openAmount', { description: 'Signed amount still open; a cache that the invariants re-prove.' }),
    moneyElsewhere('accountingAmount'),
    text('accountingCurrencyCode', 3),
    lookup('invoice', 'invoice', { description: 'The invoice or credit note it comes from.' }),
    dateOnly('documentDate', { required: true }),
    dateOnly('transactionDate', { description: 'Day of posting, where it is not the document date.' }),
    dateOnly('dueDate', { required: true }),
    dateOnly('closedOn', { description: 'Date from which the open amount stays zero; empty while open.' }),
    yesNo('disputed'),
    money('disputedAmount'),
    instant('recordedOn'),
    text('requestHash', 64),
    text('lastOperationId', 36),
    yesNo('posted'),
  ],
  keys: [['key']],
  listed: ['customer', 'kind', 'documentDate', 'dueDate', 'amount', 'openAmount', 'closedOn'],
});
