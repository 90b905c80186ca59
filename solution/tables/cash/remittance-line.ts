import { lookup, money, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** One document a remittance names. */
export const remittanceLine = table('remittanceLine', {
  description: 'One document a remittance names.',
  ownership: 'user',
  columns: [
    lookup('remittance', 'o2c_remittance', { required: true, onDelete: 'Cascade' }),
    whole('sequence', { required: true }),
    text('documentNumber', 100),
    lookup('openItem', 'o2c_openitem'),
    money('amount'),
    money('discountAmount'),
    text('reason', 200),
  ],
  keys: [['remittance', 'sequence']],
});
