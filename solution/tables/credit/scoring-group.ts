import { choiceOf, text } from '../../build/columns';
import { table } from '../../build/table';
import { scoringFactor } from '../../choices/credit';

/** One factor of the risk score with its ranges or values (CR-16). */
export const scoringGroup = table('scoringGroup', {
  description: 'One factor of the risk score.',
  ownership: 'organization',
  columns: [
    text('code', 50, { required: true }),
    choiceOf('factor', scoringFactor, { required: true }),
    text('signal', 120, { description: 'Of an external signal: source and kind, separated by a colon.' }),
  ],
  keys: [['code']],
  listed: ['code', 'factor', 'signal'],
});
