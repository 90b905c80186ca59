import { dateOnly, instant, lookup, memo, moneyElsewhere, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { CREDIT_LIMITS } from '../../security/groups';

/** The change of one customer's limit; limits as known on a day are folds of posted lines (design.md decision 12). */
export const creditLimitAdjustmentLine = table('creditLimitAdjustmentLine', {
  description: "The change of one customer's limit.",
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('adjustment', 'o2c_creditlimitadjustment', { required: true }),
    whole('sequence', { required: true }),
    lookup('customerProfile', 'o2c_customerprofile', { required: true }),
    lookup('customer', 'account', { required: true }),
    text('currencyCode', 3, { required: true }),
    moneyElsewhere('previousLimit', { securedBy: CREDIT_LIMITS, description: 'As it was when the line was posted.' }),
    yesNo('previousUnlimited', { securedBy: CREDIT_LIMITS }),
    dateOnly('previousFrom', { securedBy: CREDIT_LIMITS, description: 'First day of the temporary limit before.' }),
    dateOnly('previousExpiresOn', { securedBy: CREDIT_LIMITS }),
    moneyElsewhere('newLimit', { description: 'Empty with "unlimited".' }),
    yesNo('unlimited'),
    dateOnly('validFrom'),
    dateOnly('expiresOn'),
    yesNo('belowExposure', { description: 'Lower than what is taken, on purpose.' }),
    memo('explanation', 4_000, { description: 'How the new limit came about.' }),
    instant('postedOn', { securedBy: CREDIT_LIMITS, description: 'Empty: not posted.' }),
    text('refusal', 200, { securedBy: CREDIT_LIMITS }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['adjustment', 'customer', 'previousLimit', 'newLimit', 'currencyCode', 'expiresOn'],
});
