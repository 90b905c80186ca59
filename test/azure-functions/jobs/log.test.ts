import { jsonLog } from '../../../azure-functions/src/jobs/log';

test('a log line has the fields of the list and no others, whatever it is handed (security test 40)', () => {
  const lines: string[] = [];
  const log = jsonLog((level, line) => lines.push(`${level} ${line}`));
  const handed = { event: 'chunk.done', correlationId: 'c', done: 3, body: 'secret', customerName: 'ACME', amount: 12 };
  log('info', handed);
  log('alert', { event: 'run.parked', correlationId: 'c', reason: 'one\nline' });
  expect(lines).toEqual([
    'info {"level":"info","event":"chunk.done","correlationId":"c","done":3}',
    'alert {"level":"alert","event":"run.parked","correlationId":"c","reason":"one\\nline"}',
  ]);
});
