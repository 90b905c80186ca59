import { choiceOf, lookup, whole } from '../../build/columns';
import { table } from '../../build/table';
import { agingUnit } from '../../choices/receivables';

/** One bucket of an aging definition, in sequence from the as-of date backwards. */
export const agingBucket = table('agingBucket', {
  description: 'One bucket of an aging definition.',
  ownership: 'organization',
  nameLabel: 'Label',
  columns: [
    lookup('agingDefinition', 'o2c_agingdefinition', { required: true, onDelete: 'Cascade' }),
    whole('sequence', { required: true }),
    choiceOf('unit', agingUnit, { required: true }),
    whole('length'),
  ],
  keys: [['agingDefinition', 'sequence']],
});
