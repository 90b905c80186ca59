import { choiceOf, dateOnly, instant, lookup, memo, money, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { entryStatus } from '../../choices/cash';
import { BANK_DETAILS } from '../../security/groups';

/** One booking of a statement; a duplicate collides with its key (CA-1). */
export const bankEntry = table('bankEntry', {
  plural: 'Bank entries',
  description: 'One booking of a bank statement.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('bankStatement', 'o2c_bankstatement', { required: true }),
    lookup('legalEntity', 'o2c_legalentity'),
    choiceOf('entryStatus', entryStatus, { required: true }),
    text('currencyCode', 3, { required: true }),
    money('amount', { required: true, description: 'Signed: money in above zero.' }),
    dateOnly('bookedOn', { required: true }),
    dateOnly('valueOn'),
    text('reference', 100),
    text('endToEndId', 100),
    text('creditorReference', 100),
    text('counterpartyName', 200),
    text('counterpartyIban', 34, { securedBy: BANK_DETAILS, label: 'Counterparty IBAN' }),
    text('counterpartyIbanMasked', 34, { label: 'Counterparty IBAN (masked)' }),
    text('counterpartyIbanHash', 64, { label: 'Counterparty IBAN hash' }),
    memo('remittanceText', 10_000),
    memo('structuredReferences', 20_000, {
      description: 'Documents the payer named, with their amounts in minor units, as JSON.',
    }),
    text('batchId', 100),
    yesNo('reversal'),
    text('returnReason', 35),
    lookup('payment', 'o2c_payment'),
    lookup('customer', 'account'),
    whole('sequence'),
    memo('exceptionReason', 4_000),
    instant('recordedOn', { required: true }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['bookedOn', 'amount', 'counterpartyName', 'entryStatus', 'reference', 'payment'],
});
