import { decimal, lookup, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** What a range of a factor, or one value of it, gives (CR-16); ranges without gap and overlap, or the score is refused. */
export const scoringGroupLine = table('scoringGroupLine', {
  description: 'What a range or value of a factor gives.',
  ownership: 'organization',
  columns: [
    lookup('scoringGroup', 'o2c_scoringgroup', { required: true }),
    whole('sequence', { required: true }),
    decimal('from', 4, { description: 'Included; empty: no lower end.' }),
    decimal('to', 4, { description: 'Included; empty: no upper end.' }),
    text('value', 100, {
      description: 'Instead of a range: exactly this value, or (no value); empty with no range: any other.',
    }),
    whole('score', { required: true }),
  ],
  keys: [['scoringGroup', 'sequence']],
  listed: ['scoringGroup', 'sequence', 'from', 'to', 'value', 'score'],
});
