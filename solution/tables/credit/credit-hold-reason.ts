import { choiceOf, decimal, instant, lookup, memo, text, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { holdRule } from '../../choices/credit';

/** One rule that fired, with the value found and the threshold it broke. */
export const creditHoldReason = table('creditHoldReason', {
  description: 'One rule that fired for a credit hold.',
  ownership: 'user',
  posted: true,
  columns: [
    lookup('creditHold', 'o2c_credithold', { required: true }),
    choiceOf('rule', holdRule, { required: true }),
    text('ruleId', 60, { label: 'Rule id', description: 'The name the policy gives the rule.' }),
    decimal('value', 4),
    decimal('threshold', 4),
    text('scope', 100),
    memo('explanation', 2_000, { description: 'What was measured against what is allowed, and what would clear it.' }),
    instant('since'),
    yesNo('cleared'),
  ],
  keys: [['creditHold', 'rule']],
});
