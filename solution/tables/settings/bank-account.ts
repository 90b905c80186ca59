import { lookup, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { BANK_DETAILS } from '../../security/groups';

/** A bank account of a legal entity. The full IBAN is secured; it is found by its hash and shown masked (design.md decision 13). */
export const bankAccount = table('bankAccount', {
  description: 'A bank account of a legal entity.',
  ownership: 'organization',
  columns: [
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    text('currencyCode', 3, { required: true }),
    text('iban', 34, { securedBy: BANK_DETAILS }),
    text('ibanMasked', 34, { label: 'IBAN (masked)' }),
    text('ibanHash', 64, { required: true, label: 'IBAN hash' }),
    text('bic', 11, { securedBy: BANK_DETAILS }),
    text('account', 20, { label: 'Ledger account', required: true }),
    yesNo('default'),
  ],
  keys: [['ibanHash']],
  listed: ['legalEntity', 'currencyCode', 'ibanMasked', 'account', 'default'],
});
