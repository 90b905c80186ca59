import { choiceOf, decimal, lookup, moneyElsewhere, whole } from '../../build/columns';
import { table } from '../../build/table';
import { comparison } from '../../choices/credit';

/** A limit for customers of whom one factor compares so (CR-15); the highest satisfied line counts. */
export const automaticLimitLine = table('automaticLimitLine', {
  description: 'A limit for customers of whom one factor compares so.',
  ownership: 'organization',
  columns: [
    lookup('automaticLimit', 'o2c_automaticlimit', { required: true }),
    whole('sequence', { required: true }),
    lookup('scoringGroup', 'o2c_scoringgroup', { required: true }),
    choiceOf('comparison', comparison, { required: true }),
    decimal('value', 4, { required: true }),
    moneyElsewhere('creditLimit', { required: true }),
  ],
  keys: [['automaticLimit', 'sequence']],
  listed: ['automaticLimit', 'sequence', 'scoringGroup', 'comparison', 'value', 'creditLimit'],
});
