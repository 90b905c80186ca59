import { choiceOf, dateOnly, decimal, lookup, money, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { securityKind } from '../../choices/credit';
import { CREDIT_LIMITS } from '../../security/groups';

/** Insurance, guarantee, deposit or collateral of a customer, while it is valid (CR-12, spec/features.md 3.4). */
export const creditSecurity = table('creditSecurity', {
  plural: 'Credit securities',
  description: 'Insurance, guarantee, deposit or collateral of a customer.',
  ownership: 'user',
  columns: [
    lookup('customerProfile', 'o2c_customerprofile', { required: true }),
    lookup('customer', 'account', { required: true }),
    choiceOf('securityKind', securityKind, { required: true }),
    text('reference', 100, { required: true }),
    text('provider', 100),
    text('currencyCode', 3, { required: true }),
    money('amount', { required: true, securedBy: CREDIT_LIMITS }),
    decimal('percent', 4, { securedBy: CREDIT_LIMITS, description: 'How much of the amount counts.' }),
    yesNo('includedInExposure', {
      securedBy: CREDIT_LIMITS,
      description: 'The amount is already part of the exposure, so it is taken off again.',
    }),
    dateOnly('effectiveOn', { required: true, securedBy: CREDIT_LIMITS }),
    dateOnly('expiresOn', { securedBy: CREDIT_LIMITS }),
  ],
  keys: [['customerProfile', 'reference']],
  listed: ['customer', 'securityKind', 'amount', 'percent', 'effectiveOn', 'expiresOn'],
});
