import { choiceOf, lookup, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { documentType } from '../../choices/billing';

/** A gapless series of document numbers; a chunk reserves a block by ETag, and a number is never part of a key (design.md 4). */
export const numberSeries = table('numberSeries', {
  plural: 'Number series',
  description: 'A gapless series of document numbers of a legal entity and year.',
  ownership: 'organization',
  columns: [
    lookup('legalEntity', 'o2c_legalentity', { required: true }),
    choiceOf('documentType', documentType, { required: true }),
    whole('year', { required: true }),
    text('prefix', 20),
    whole('digits'),
    whole('nextNumber', { required: true }),
  ],
  keys: [['legalEntity', 'documentType', 'year']],
});
