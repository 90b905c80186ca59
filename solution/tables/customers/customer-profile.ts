import { choiceOf, dateOnly, decimal, instant, lookup, money, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { deliveryChannel } from '../../choices/billing';
import { accountStatus, customerBlock, riskGroup } from '../../choices/credit';
import { CREDIT_LIMITS, DOCUMENT_STATE } from '../../security/groups';

/** A customer as one legal entity knows it: terms, limits, risk, delivery. Key: account x legal entity. */
export const customerProfile = table('customerProfile', {
  description: 'A customer as one legal entity knows it: terms, limits, risk and delivery.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true, description: 'Account and legal entity in one value.' }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    text('currencyCode', 3),
    lookup('paymentTerm', 'o2c_paymentterm'),
    lookup('limitOwner', 'o2c_customerprofile', { description: 'The profile whose limit counts; empty: this one.' }),
    money('creditLimit', { securedBy: CREDIT_LIMITS }),
    yesNo('unlimitedCredit', { securedBy: CREDIT_LIMITS }),
    yesNo('mandatoryCreditLimit', { securedBy: CREDIT_LIMITS }),
    dateOnly('creditLimitExpiresOn', { securedBy: CREDIT_LIMITS }),
    money('temporaryCreditLimit', { securedBy: CREDIT_LIMITS }),
    dateOnly('temporaryFrom', { securedBy: CREDIT_LIMITS }),
    dateOnly('temporaryTo', { securedBy: CREDIT_LIMITS }),
    dateOnly('creditApprovedOn', {
      securedBy: CREDIT_LIMITS,
      description: 'First day a limit was approved; empty: a new customer.',
    }),
    dateOnly('lastReviewOn'),
    dateOnly('nextReviewOn'),
    choiceOf('riskGroup', riskGroup),
    lookup('creditGroup', 'o2c_creditgroup', { description: 'The group rules know it by.', onDelete: 'RemoveLink' }),
    lookup('limitGroup', 'o2c_creditgroup', {
      description: 'The group whose limit it shares.',
      onDelete: 'Restrict',
    }),
    choiceOf('accountStatus', accountStatus),
    dateOnly('customerSince'),
    dateOnly('inBusinessSince'),
    whole('dunningLevel', { securedBy: DOCUMENT_STATE }),
    whole('brokenPromises', { securedBy: DOCUMENT_STATE }),
    whole('riskScore', { securedBy: CREDIT_LIMITS }),
    dateOnly('riskScoredOn', { securedBy: CREDIT_LIMITS }),
    yesNo('riskScoreStale', { securedBy: CREDIT_LIMITS }),
    decimal('paymentIndex', 4, { securedBy: CREDIT_LIMITS }),
    text('reviewReason', 200, { description: 'What asked for the next review.' }),
    text('taxCode', 20, { description: "Code of the tax rate for all sales to it; empty: each product's own." }),
    text('pool', 50, { label: 'Customer pool' }),
    choiceOf('blocked', customerBlock),
    yesNo('excludedFromCredit', { securedBy: CREDIT_LIMITS }),
    yesNo('requiresPurchaseOrder'),
    choiceOf('deliveryPreference', deliveryChannel),
    text('deliveryAddress', 200, { description: 'Mail address or electronic address documents go to.' }),
    money('exposure', { description: 'Cached exposure; the rule recomputes it from rows.', securedBy: DOCUMENT_STATE }),
    instant('exposureOn', { securedBy: DOCUMENT_STATE }),
    whole('version', { securedBy: DOCUMENT_STATE, description: 'Counts clearances; display only.' }),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['customer', 'legalEntity', 'paymentTerm', 'riskGroup', 'blocked', 'nextReviewOn'],
});
