import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Log } from '../log';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { claimed } from './claim';
import { type OpenRun } from './journal';
import { type JournaledJob, type RunScope } from './journaled-job';
import { planRun } from './plan-run';
import { type RunJobPorts } from './run-ports';
import { nothingToDo, type RunReport, reportOf } from './run-report';
import { workRun } from './work-run';

/** How often two planners may come between each other. */
const MOST_PLANS = 5;

/**
 * Runs a job over a scope: takes up its unfinished run, or plans one over the population that is there now; claims and works
 * its chunks, and closes it when all are over. Nothing to do writes nothing. Two at once share one run (I18). A run that
 * would break a cap is written as parked, with an alert, and nothing of it is done; it stands until a person releases or
 * cancels it. Costs at most four requests beside the job's own for a run of one chunk.
 */
export const runJob =
  (ports: RunJobPorts) =>
  async (job: JournaledJob, scope: RunScope, moment: Moment): Promise<Result<RunReport, ReadRefusal>> => {
    for (let plan = 1; plan <= MOST_PLANS; plan += 1) {
      const page = await ports.journal.open(job.job, scope.legalEntityId);
      if (!page.ok) return page;
      if (page.value.unfinished) return takeUp(ports, { job, open: page.value.unfinished, moment });
      const population = await job.population(scope, moment);
      if (!population.ok) return population;
      if (population.value.length === 0) return ok(nothingToDo(job.job, scope));
      const planned = planRun({ job, scope, page: page.value, population: population.value, moment });
      // The first chunk is claimed as it is planned: one request less.
      const chunks = planned.chunks.map((chunk, index) =>
        index === 0 && planned.run.status === 'running' ? claimed(chunk, ports) : chunk,
      );
      const held = chunks[0]?.id;
      const written = await ports.journal.plan(planned.run, chunks);
      if (!written.ok) return written;
      if (written.value === 'changed') continue;
      tell(ports.log, written.value);
      if (written.value.run.status === 'running') await ports.helpers?.(chunks.length);
      return takeUp(ports, { job, open: written.value, moment, ...(held === undefined ? {} : { held }) });
    }
    return refuse({ code: 'dataverse.unavailable', reason: 'another planner is always first' });
  };

/** What a run would be about, and which caps it would break. Writes nothing. */
export const previewJob =
  ({ journal }: Pick<RunJobPorts, 'journal'>) =>
  async (job: JournaledJob, scope: RunScope, moment: Moment): Promise<Result<RunReport, ReadRefusal>> => {
    const page = await journal.open(job.job, scope.legalEntityId);
    if (!page.ok) return page;
    const population = await job.population(scope, moment);
    if (!population.ok) return population;
    if (population.value.length === 0) return ok(nothingToDo(job.job, scope));
    const { run, chunks } = planRun({ job, scope, page: page.value, population: population.value, moment });
    return ok({ ...reportOf(run, chunks), preview: true });
  };

interface Taken {
  readonly job: JournaledJob;
  readonly open: OpenRun;
  readonly moment: Moment;
  readonly held?: string;
}

function takeUp(ports: RunJobPorts, taken: Taken): Promise<Result<RunReport, ReadRefusal>> {
  const { run, chunks } = taken.open;
  return run.status === 'parked' ? Promise.resolve(ok(reportOf(run, chunks))) : workRun(ports, taken);
}

function tell(log: Log, { run }: OpenRun): void {
  const facts = { job: run.job, run: run.key, items: run.itemCount, correlationId: run.correlationId };
  if (run.status === 'parked') log('alert', { event: 'run.parked', ...facts, reason: run.parkedReason ?? '' });
  else log('info', { event: 'run.planned', ...facts });
}
