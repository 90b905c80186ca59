import { choiceOf, dateOnly, instant, lookup, memo, money, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { creditCheckpoint, creditDocument, holdStatus, releaseMode, riskGroup } from '../../choices/credit';
import { CREDIT_STATUS } from '../../security/groups';

/** A document that is not cleared, and everything about why and what next (design.md 2.2, CR-4). */
export const creditHold = table('creditHold', {
  description: 'A document that is not cleared, with its reasons.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    choiceOf('documentKind', creditDocument),
    lookup('salesOrder', 'salesorder', { description: 'What is held: one of order, invoice and quote.' }),
    lookup('invoice', 'invoice', { onDelete: 'RemoveLink' }),
    lookup('quote', 'quote', { onDelete: 'RemoveLink' }),
    choiceOf('checkpoint', creditCheckpoint, { description: 'Where it was stopped.' }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('holdStatus', holdStatus, { required: true, securedBy: CREDIT_STATUS }),
    yesNo('forced', { securedBy: CREDIT_STATUS }),
    lookup('forcedBy', 'systemuser', { securedBy: CREDIT_STATUS }),
    choiceOf('riskGroup', riskGroup),
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
    choiceOf('releaseMode', releaseMode, { securedBy: CREDIT_STATUS }),
    lookup('approval', 'o2c_approval', { securedBy: CREDIT_STATUS, onDelete: 'RemoveLink' }),
    dateOnly('reviewOn'),
    memo('evaluation', 100_000, {
      description: 'The facts and rules of the last evaluation as JSON, for what-if in the form.',
    }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['documentKind', 'customer', 'holdStatus', 'orderAmount', 'exposure', 'creditLimit', 'heldOn'],
});
