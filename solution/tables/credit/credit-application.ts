import { choiceOf, dateOnly, instant, lookup, memo, money, text } from '../../build/columns';
import { table } from '../../build/table';
import { applicationStatus } from '../../choices/credit';
import { CREDIT_LIMITS } from '../../security/groups';

/** A new customer's way to a limit: made by the first order, decided by a person (CR-17). */
export const creditApplication = table('creditApplication', {
  description: "A customer's application for credit.",
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account', { required: true }),
    lookup('customerProfile', 'o2c_customerprofile'),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    lookup('salesOrder', 'salesorder', { description: 'The order it began with.', onDelete: 'RemoveLink' }),
    choiceOf('applicationStatus', applicationStatus, { required: true, securedBy: CREDIT_LIMITS }),
    text('currencyCode', 3, { required: true }),
    money('requestedLimit'),
    money('approvedLimit', { securedBy: CREDIT_LIMITS }),
    dateOnly('limitExpiresOn', { securedBy: CREDIT_LIMITS }),
    instant('requestedOn', { required: true }),
    instant('decidedOn', { securedBy: CREDIT_LIMITS }),
    lookup('decidedBy', 'systemuser', { securedBy: CREDIT_LIMITS }),
    lookup('adjustment', 'o2c_creditlimitadjustment', { securedBy: CREDIT_LIMITS, onDelete: 'RemoveLink' }),
    memo('reason', 4_000),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['customer', 'legalEntity', 'applicationStatus', 'requestedLimit', 'requestedOn', 'decidedOn'],
});
