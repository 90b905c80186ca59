import { choiceOf, instant, memo, text } from '../../build/columns';
import { table } from '../../build/table';
import { requestStatus } from '../../choices/operations';

/** What a person asked for from a form; an asynchronous step runs it for them (design.md decision 7). */
export const actionRequest = table('actionRequest', {
  description: 'An action a person asked for from a form; a step runs it and writes the result back.',
  ownership: 'user',
  columns: [
    text('type', 100, { required: true }),
    text('targetTable', 64),
    text('targetId', 36),
    memo('payload', 100_000),
    memo('reason', 4_000),
    choiceOf('requestStatus', requestStatus),
    memo('result', 100_000),
    text('requestHash', 64),
    instant('recordedOn'),
  ],
  listed: ['type', 'targetTable', 'requestStatus', 'recordedOn'],
});
