import { choiceOf, instant, lookup, memo, moneyElsewhere, text, whole } from '../../build/columns';
import { table } from '../../build/table';
import { runStatus } from '../../choices/operations';

/** One slice of a run, claimed by ETag with a lease; resuming re-does at most one (spec/reliability.md 3.1). */
export const runChunk = table('runChunk', {
  description: 'One slice of a run, claimed with a lease.',
  ownership: 'organization',
  columns: [
    text('key', 100, { required: true }),
    lookup('run', 'o2c_run', { required: true, onDelete: 'Cascade' }),
    whole('sequence', { required: true }),
    choiceOf('runStatus', runStatus, { required: true }),
    text('lane', 50),
    text('claimedBy', 100),
    instant('leaseUntil'),
    whole('attempts'),
    whole('itemCount'),
    whole('doneCount'),
    moneyElsewhere('amount'),
    memo('items', 1_000_000, {
      description: 'The ids this chunk answers for, one a line: the population is fixed when the run is planned.',
    }),
    whole('skippedCount'),
    whole('parkedCount'),
    whole('failedCount'),
    memo('report', 100_000, { description: 'What was skipped, parked or failed, and the amounts done.' }),
    lookup('numberSeries', 'o2c_numberseries'),
    whole('firstNumber', {
      description: 'First number of the block this chunk reserved; a resumed chunk uses the same block.',
    }),
    whole('numberCount'),
    memo('checkpoint', 100_000),
    text('contentHash', 64),
    memo('failure', 10_000),
    text('correlationId', 36),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['run', 'sequence', 'runStatus', 'attempts', 'doneCount', 'leaseUntil'],
});
