import { lookup, money, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** One bucket of a stored aging. */
export const agingSnapshotLine = table('agingSnapshotLine', {
  description: 'One bucket of a stored aging.',
  ownership: 'user',
  posted: true,
  columns: [
    lookup('agingSnapshot', 'o2c_agingsnapshot', { required: true }),
    whole('sequence', { required: true }),
    text('label', 100),
    money('amount'),
    whole('itemCount'),
    money('disputedAmount'),
  ],
  keys: [['agingSnapshot', 'sequence']],
});
