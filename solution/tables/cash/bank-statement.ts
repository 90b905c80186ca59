import { choiceOf, dateOnly, file, instant, lookup, memo, money, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { statementFormat, statementStatus } from '../../choices/cash';

/** A bank statement as it arrived; opening plus entries equals closing, or it is quarantined. */
export const bankStatement = table('bankStatement', {
  description: 'A bank statement as it arrived.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true, description: 'Account, sequence and date of the statement in one value.' }),
    lookup('bankAccount', 'o2c_bankaccount'),
    lookup('legalEntity', 'o2c_legalentity'),
    choiceOf('format', statementFormat, { required: true }),
    choiceOf('statementStatus', statementStatus, { required: true }),
    text('statementId', 100, { label: 'Statement ID' }),
    text('sequence', 50),
    text('currencyCode', 3),
    dateOnly('openedOn'),
    dateOnly('closedOn'),
    money('openingBalance'),
    money('closingBalance'),
    yesNo('balanced'),
    whole('entryCount', { description: 'Booked entries of the file, those that were known already included.' }),
    whole('duplicateCount', { description: 'Entries that another statement had brought before.' }),
    money('duplicateAmount', {
      description: 'What those entries add up to: opening, own entries and these make the closing balance.',
    }),
    text('fileHash', 64, { required: true }),
    file('content', 20_480),
    memo('quarantineReason', 4_000),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['bankAccount', 'statementStatus', 'closedOn', 'openingBalance', 'closingBalance', 'entryCount'],
});
