import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

import { instant, type IsoDate } from '@o2c/core/kernel';

import { cashJobs } from '../../../azure-functions/src/adapters/compose/cash-jobs';
import { creditJobs } from '../../../azure-functions/src/adapters/compose/credit-jobs';
import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { type FilePosted, type StatementPosted } from '../../../azure-functions/src/jobs/cash/post-statements';
import { runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { type RunReport } from '../../../azure-functions/src/jobs/journal/run-report';
import { jsonLog } from '../../../azure-functions/src/jobs/log';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { type Session } from '../../dataverse/connect';
import { readBankFile } from '../../statements/read-bank-file';
import { accountHashKey } from '../account-hash-key';
import { type Command, CommandRefusal, type Console } from '../command';
import { dayOption } from '../day-option';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** `post-statement FILE`: takes a bank file in and matches what is new; exit 1 when a statement or an entry waits for a person, 2 when the file cannot be read. */
export const postStatement: Command = {
  name: 'post-statement',
  usage: 'post-statement FILE [--as-of D] [--url URL] [--json]',
  summary: 'takes a bank statement in, matches its payments with open items and settles them',
  run: async (args, console) => {
    const options = { 'as-of': { type: 'string' }, url: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseOptions(args, options, 1);
    const [file] = positionals;
    if (file === undefined) throw new CommandRefusal('name the file to post', 2);
    const bytes = readBankFile(file);
    const asOf = dayOption('--as-of', values['as-of']);
    const done = await work({ session: openSession(values.url, 'posting'), console, file, asOf }, bytes);
    if (values.json === true)
      console.result(JSON.stringify({ statements: done.posted.statements, matching: done.run }));
    else console.result([...done.posted.statements.map(sentence), matched(done.run)].join('\n'));
    const waiting = done.posted.statements.some(({ outcome }) => outcome !== 'posted');
    return waiting || done.run.counts.parked + done.run.counts.failed > 0 ? 1 : 0;
  },
};

interface Task {
  readonly session: Session;
  readonly console: Console;
  readonly file: string;
  readonly asOf: IsoDate;
}

async function work(
  { session: { connection, context }, console, file, asOf }: Task,
  bytes: Uint8Array,
): Promise<{ readonly posted: FilePosted; readonly run: RunReport }> {
  const moment: Moment = { now: clock(), today: asOf, correlationId: context.correlationId };
  const credit = creditJobs({ dataverse: connection });
  const { postStatements, matching } = cashJobs({
    dataverse: connection,
    accountHashKey: accountHashKey(),
    customersPaid: async (customerIds, at) => {
      await credit.customerEvent({ kind: 'payment', customerIds }, at);
    },
  });
  const posted = await postStatements(bytes, moment);
  if (!posted.ok) {
    const { code } = posted.error;
    const detail = 'detail' in posted.error ? posted.error.detail : posted.error.reason;
    throw new CommandRefusal(`${file}: ${code}: ${detail}`, code.startsWith('dataverse.') ? 1 : 2);
  }
  const journal = journalRows(connection, context);
  const log = jsonLog((level, line) => {
    if (level === 'alert') console.message(line);
  });
  const worker = `${hostname().slice(0, 50)} ${randomUUID()}`;
  const run = await runJob({ journal, worker, now: clock, mayGoOn: () => true, log })(matching, { asOf }, moment);
  if (!run.ok) throw new CommandRefusal(`matching: ${run.error.code}: ${run.error.reason}`);
  return { posted: posted.value, run: run.value };
}

const clock = () => instant(new Date().toISOString());

function sentence({ statementId, account, outcome, entries, duplicates, reason }: StatementPosted): string {
  const head = `statement ${statementId} of ${account}: ${outcome}`;
  if (reason !== undefined) return `${head}: ${reason}`;
  return duplicates === 0 ? `${head}, ${entries} entries` : `${head}, ${entries} entries, ${duplicates} of them known`;
}

const matched = ({ counts, details }: RunReport): string =>
  [
    `matching: ${counts.done} done, ${counts.skipped} skipped, ${counts.parked} in the exception queue, ${counts.failed} failed`,
    ...details.ends.map(({ id, end, code }) => `  ${end} ${id}: ${code}`),
  ].join('\n');
