import { choiceOf, lookup, memo, moneyElsewhere, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { autonomy } from '../../choices/operations';

/** What a job or step may do by itself, per action type and legal entity, and within which caps (design.md decision 11). */
export const policy = table('policy', {
  plural: 'Policies',
  description: 'What a job may do by itself, and within which caps.',
  ownership: 'organization',
  columns: [
    text('actionType', 100, { required: true }),
    lookup('legalEntity', 'o2c_legalentity'),
    choiceOf('autonomy', autonomy, { required: true }),
    moneyElsewhere('approvalAbove', { description: 'Four eyes above this amount, in the accounting currency.' }),
    whole('maximumPerRun'),
    moneyElsewhere('maximumAmountPerRun'),
    memo('parameters', 10_000),
  ],
  keys: [['actionType', 'legalEntity']],
});
