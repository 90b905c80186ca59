import { decimal, lookup, whole } from '../../build/columns';
import { table } from '../../build/table';

/** One tier of cash discount of a payment term. */
export const paymentTermDiscount = table('paymentTermDiscount', {
  description: 'One tier of cash discount of a payment term.',
  ownership: 'organization',
  columns: [
    lookup('paymentTerm', 'o2c_paymentterm', { required: true, onDelete: 'Cascade' }),
    whole('days', { required: true }),
    decimal('percentage', 4, { required: true }),
  ],
  keys: [['paymentTerm', 'days']],
});
