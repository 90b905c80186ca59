import { choiceOf, instant, lookup, text } from '../../build/columns';
import { table } from '../../build/table';
import { payerAliasSource } from '../../choices/cash';

/** A bank account or a name under which a customer pays; many to many, because a bank account may pay for several (CA-11). */
export const payerAlias = table('payerAlias', {
  plural: 'Payer aliases',
  description: 'A bank account or name under which a customer pays.',
  ownership: 'user',
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account', { required: true }),
    lookup('legalEntity', 'o2c_legalentity'),
    text('ibanHash', 64, { label: 'IBAN hash' }),
    text('ibanMasked', 34, { label: 'IBAN (masked)' }),
    text('payerName', 200),
    choiceOf('source', payerAliasSource, { required: true }),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['customer', 'ibanMasked', 'payerName', 'source', 'recordedOn'],
});
