import { dateOnly, instant, lookup, money, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** An aging as it stood on a day, stored with its hash (AR-2); no customer means the whole legal entity. */
export const agingSnapshot = table('agingSnapshot', {
  description: 'An aging as it stood on a day, stored with its content hash.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('customer', 'account'),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    lookup('agingDefinition', 'o2c_agingdefinition', { required: true }),
    dateOnly('asOf', { required: true }),
    text('currencyCode', 3, { required: true }),
    money('total'),
    money('overdue'),
    money('disputed'),
    whole('itemCount'),
    text('contentHash', 64),
    instant('recordedOn'),
  ],
  keys: [['key']],
  listed: ['asOf', 'customer', 'currencyCode', 'total', 'overdue', 'disputed', 'itemCount'],
});
