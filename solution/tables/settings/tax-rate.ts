import { choiceOf, dateOnly, decimal, lookup, text } from '../../build/columns';
import { table } from '../../build/table';
import { taxCategory } from '../../choices/orders';

/** A tax rate as it holds from a date on. */
export const taxRate = table('taxRate', {
  description: 'A tax rate as it holds from a date on.',
  ownership: 'organization',
  columns: [
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    text('code', 20, { required: true }),
    choiceOf('category', taxCategory, { required: true }),
    decimal('percentage', 4, { required: true }),
    dateOnly('validFrom', { required: true }),
    text('exemptionReason', 500),
  ],
  keys: [['legalEntity', 'code', 'validFrom']],
});
