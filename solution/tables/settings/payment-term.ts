import { text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';

/** When an invoice is due; its rank says how generous it is (CR-10, IN-10). */
export const paymentTerm = table('paymentTerm', {
  description: 'When an invoice is due and how generous the term is.',
  ownership: 'organization',
  columns: [
    text('code', 20, { required: true }),
    whole('netDays', { required: true }),
    yesNo('endOfMonth'),
    whole('dayOfMonth', { description: 'Fixed day of the month the date moves to; empty: none.' }),
    whole('monthsAhead'),
    whole('instalments'),
    whole('rank', { description: "A higher rank than the customer's own holds the order." }),
    whole('discountRank', { description: "A higher rank than the customer's own holds the order." }),
    text('noteText', 500, { label: 'Text on the invoice' }),
  ],
  keys: [['code']],
});
