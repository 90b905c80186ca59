import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

import { legalEntitySelect, readLegalEntity, tables } from '@o2c/core/dataverse';
import { instant } from '@o2c/core/kernel';

import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { understood } from '../../../azure-functions/src/adapters/dataverse/rows/understood';
import { type JournaledJob } from '../../../azure-functions/src/jobs/journal/journaled-job';
import { previewJob, runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { type RunJobPorts } from '../../../azure-functions/src/jobs/journal/run-ports';
import { type WholeJob } from '../../../azure-functions/src/jobs/lanes/whole-job';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { type RunReport } from '../../../azure-functions/src/jobs/journal/run-report';
import { jsonLog } from '../../../azure-functions/src/jobs/log';
import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { type Command, CommandRefusal, type Console } from '../command';
import { dayOption } from '../day-option';
import { openSession } from '../environment';
import { parseOptions } from '../parse-options';

/** The jobs there are, over a session. */
export type JobsOf = (session: Session) => {
  readonly journaled: readonly JournaledJob[];
  readonly whole: readonly WholeJob[];
};

/** `run JOB`: runs one job now, as its lanes would, until its run is over. Exit 1 when something was parked or failed. */
export const runCommand = (jobsOf: JobsOf): Command => ({
  name: 'run',
  usage: 'run JOB [--as-of D] [--legal-entity CODE] [--preview] [--url URL] [--json]',
  summary: 'runs a job now: plans or resumes its run and works it to the end',
  run: async (args, console) => {
    const { values, positionals } = parseOptions(
      args,
      {
        'as-of': { type: 'string' },
        'legal-entity': { type: 'string' },
        preview: { type: 'boolean' },
        url: { type: 'string' },
        json: { type: 'boolean' },
      },
      1,
    );
    const asOf = dayOption('--as-of', values['as-of']);
    const session = openSession(values.url, 'posting');
    const now = instant(new Date().toISOString());
    const moment = { now, today: asOf, correlationId: session.context.correlationId };
    const { journaled, whole } = jobsOf(session);
    const wholeJob = whole.find((candidate) => candidate.job === jobNamed(positionals[0]));
    if (wholeJob) return runWhole(wholeJob, moment, { console, preview: values.preview === true });
    const job = chosenJob(journaled, whole, jobNamed(positionals[0]));
    const scope = { asOf, ...(await legalEntityOf(session, values['legal-entity'])) };
    const ports = portsOf(session, console);
    const report = await (values.preview === true ? previewJob(ports) : runJob(ports))(job, scope, moment);
    if (!report.ok) throw new CommandRefusal(`${report.error.code}: ${report.error.reason}`);
    console.result(values.json === true ? JSON.stringify(report.value) : sentence(report.value));
    const { status, counts, preview } = report.value;
    return preview === true || (status === 'done' && counts.parked + counts.failed === 0) ? 0 : 1;
  },
});

/** As people type it: `credit-review` is `creditReview`. */
const jobNamed = (typed = ''): string => typed.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function chosenJob(
  journaled: readonly JournaledJob[],
  whole: readonly WholeJob[],
  name: string | undefined,
): JournaledJob {
  const job = journaled.find((candidate) => candidate.job === name);
  if (job) return job;
  const names = [...journaled, ...whole].map((known) => known.job).join(', ');
  throw new CommandRefusal(`'${name ?? ''}' is no job: ${names}`);
}

/** A job without a journal says what it did; it has no preview, for it finds its work as it goes. */
async function runWhole(
  { job, work }: WholeJob,
  moment: Moment,
  { console, preview }: { readonly console: Console; readonly preview: boolean },
): Promise<0 | 1> {
  if (preview) throw new CommandRefusal(`${job} has no preview`);
  const done = await work(moment);
  if (!done.ok) throw new CommandRefusal(`${done.error.code}: ${done.error.reason}`);
  const counts = Object.entries(done.value).map(([what, count]) => `${count} ${what}`);
  console.result(`${job} as of ${moment.today}: ${counts.join(', ')}.`);
  return (done.value['parked'] ?? 0) > 0 ? 1 : 0;
}

async function legalEntityOf(session: Session, code: string | undefined): Promise<{ readonly legalEntityId?: string }> {
  if (code === undefined) return {};
  const rows = await readRows(session, { from: tables.legalEntity.entitySetName, select: legalEntitySelect });
  const entity = understood(rows, readLegalEntity).find((candidate) => candidate.code === code);
  if (!entity) throw new CommandRefusal(`no legal entity has the code '${code}'`);
  return { legalEntityId: entity.id };
}

const portsOf = ({ connection, context }: Session, console: Console): RunJobPorts => ({
  journal: journalRows(connection, context),
  worker: `${hostname().slice(0, 50)} ${randomUUID()}`,
  now: () => instant(new Date().toISOString()),
  mayGoOn: () => true,
  log: jsonLog((level, line) => {
    if (level === 'alert') console.message(line);
  }),
});

function sentence({ job, asOf, status, items, counts, preview, parkedReason, details }: RunReport): string {
  if (preview === true)
    return `${job} as of ${asOf}: ${items} to do${parkedReason === undefined ? '' : `; would be parked: ${parkedReason}`}.`;
  const ends = details.ends.map(({ id, end, code }) => `  ${end} ${id}: ${code}`);
  const { done, skipped, parked, failed } = counts;
  const head = `${job} as of ${asOf}: ${status}, ${done} done, ${skipped} skipped, ${parked} parked, ${failed} failed of ${items}.`;
  return [parkedReason === undefined ? head : `${head} Parked: ${parkedReason}`, ...ends].join('\n');
}
