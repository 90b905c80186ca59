import { choiceOf, dateOnly, instant, lookup, memo, money, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { holdStatus } from '../../choices/credit';
import { CREDIT_STATUS } from '../../security/groups';

/** An order that is not cleared, and everything about why and what next (design.md 2.2, CR-4). */
export const creditHold = table('creditHold', {
  description: 'An order that is not cleared, with its reasons.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('salesOrder', 'salesorder', { required: true }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('holdStatus', holdStatus, { required: true, securedBy: CREDIT_STATUS }),
    yesNo('forced', { securedBy: CREDIT_STATUS }),
    text('contentHash', 64, { securedBy: CREDIT_STATUS, description: 'Hash of the order content that was evaluated.' }),
    text('currencyCode', 3, { description: 'The currency of the limit; all amounts here are in it.' }),
    money('orderAmount'),
    money('exposure'),
    money('creditLimit'),
    money('excess'),
    dateOnly('oldestDueDate'),
    memo('counterfactual', 4_000, { label: 'What would free it' }),
    instant('heldOn', { required: true }),
    instant('releasedOn', { securedBy: CREDIT_STATUS }),
    lookup('releasedBy', 'systemuser', { securedBy: CREDIT_STATUS }),
    memo('releaseReason', 4_000),
    dateOnly('reviewOn'),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['salesOrder', 'customer', 'holdStatus', 'orderAmount', 'exposure', 'creditLimit', 'heldOn'],
});
