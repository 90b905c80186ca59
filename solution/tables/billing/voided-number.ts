import { instant, lookup, memo, text, whole } from '../../build/columns';
import { table } from '../../build/table';

/** A number of a series that no document carries, and why: the series stays free of unexplained gaps (IN-11, I6). */
export const voidedNumber = table('voidedNumber', {
  description: 'A number of a series that no document carries, and why.',
  ownership: 'organization',
  posted: true,
  columns: [
    text('key', 100, { required: true }),
    lookup('numberSeries', 'o2c_numberseries', { required: true }),
    whole('number', { required: true }),
    text('documentNumber', 100, { required: true }),
    memo('reason', 4_000, { required: true }),
    lookup('runChunk', 'o2c_runchunk'),
    instant('recordedOn', { required: true }),
  ],
  keys: [['key']],
  listed: ['documentNumber', 'numberSeries', 'reason', 'recordedOn'],
});
