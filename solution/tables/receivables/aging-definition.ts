import { choiceOf, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { agingBasis, creditPlacement } from '../../choices/receivables';

/** How an aging is cut into buckets; the standard one has the code STANDARD. */
export const agingDefinition = table('agingDefinition', {
  description: 'How an aging is cut into buckets.',
  ownership: 'organization',
  columns: [
    text('code', 20, { required: true }),
    choiceOf('basis', agingBasis, { required: true }),
    choiceOf('creditPlacement', creditPlacement, { required: true }),
    yesNo('default'),
  ],
  keys: [['code']],
});
