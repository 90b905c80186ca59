import { dateOnly, lookup, moneyElsewhere, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { CREDIT_LIMITS, DOCUMENT_STATE } from '../../security/groups';

/** Customers that rules name together and, with a limit, share it across legal entities (CR-2, CR-12). */
export const creditGroup = table('creditGroup', {
  description: 'Customers that rules name together and that may share one limit.',
  ownership: 'organization',
  columns: [
    text('code', 50, { required: true }),
    text('currencyCode', 3, { description: 'The currency of the shared limit.' }),
    moneyElsewhere('creditLimit', { securedBy: CREDIT_LIMITS, description: 'Shared by all members; empty: none.' }),
    dateOnly('creditLimitExpiresOn', { securedBy: CREDIT_LIMITS }),
    lookup('parent', 'o2c_creditgroup', { onDelete: 'RemoveLink' }),
    whole('version', { securedBy: DOCUMENT_STATE, description: 'Counts clearances of its members; display only.' }),
    text('lastOperationId', 36),
  ],
  keys: [['code']],
  listed: ['code', 'creditLimit', 'currencyCode', 'creditLimitExpiresOn'],
});
