import { choiceOf, file, instant, lookup, memo, text } from '../../build/columns';
import { table } from '../../build/table';
import { autonomy } from '../../choices/operations';

/** Why an automatic decision fell as it did; no role may change or delete it (AU-1). */
export const decision = table('decision', {
  description: 'Why an automatic decision fell as it did.',
  ownership: 'user',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    text('type', 100, { required: true }),
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    lookup('customer', 'account'),
    text('targetTable', 64),
    text('targetId', 36),
    text('rule', 100),
    text('outcome', 100, { required: true }),
    choiceOf('autonomy', autonomy),
    memo('inputs', 2_048),
    memo('counterfactual', 4_000),
    file('evidence', 10_240),
    text('contentHash', 64, { required: true }),
    text('correlationId', 36),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['type', 'outcome', 'customer', 'rule', 'autonomy', 'recordedOn'],
});
