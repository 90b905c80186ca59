import { choiceOf, dateOnly, instant, lookup, memo, moneyElsewhere, text, whole, yesNo } from '../../build/columns';
import { table } from '../../build/table';
import { runJob, runStatus } from '../../choices/operations';

/** One run of a job: unique per job, date and scope; the journal is the truth, queue messages are hints (spec/reliability.md 2.3). */
export const run = table('run', {
  description: 'One run of a job over a scope.',
  ownership: 'organization',
  columns: [
    text('key', 100, { required: true }),
    choiceOf('job', runJob, { required: true }),
    choiceOf('runStatus', runStatus, { required: true }),
    lookup('legalEntity', 'o2c_legalentity'),
    dateOnly('asOf', { required: true }),
    text('scope', 200),
    yesNo('preview'),
    whole('chunkCount'),
    whole('itemCount'),
    whole('doneCount'),
    whole('skippedCount'),
    whole('parkedCount'),
    whole('failedCount'),
    moneyElsewhere('amount'),
    instant('startedOn'),
    instant('finishedOn'),
    memo('parkedReason', 4_000),
    memo('report', 100_000, { description: 'What was skipped, parked or failed, row by row with its reason.' }),
    text('correlationId', 36),
    text('lastOperationId', 36),
  ],
  keys: [['key']],
  listed: ['job', 'runStatus', 'asOf', 'itemCount', 'doneCount', 'failedCount', 'startedOn'],
});
