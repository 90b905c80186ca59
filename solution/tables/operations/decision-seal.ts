import { instant, lookup, memo, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** A block of decisions of a legal entity, linked to the block before it by hash (AU-1). */
export const decisionSeal = table('decisionSeal', {
  description: 'A block of decisions, linked to the block before it by hash.',
  ownership: 'user',
  posted: true,
  columns: [
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    whole('sequence', { required: true }),
    text('previousHash', 64),
    text('blockHash', 64, { required: true }),
    whole('decisionCount', { required: true }),
    instant('firstRecordedOn'),
    instant('lastRecordedOn'),
    memo('decisionIds', 100_000),
    text('anchor', 200),
    instant('recordedOn', { required: true }),
  ],
  keys: [['legalEntity', 'sequence']],
});
