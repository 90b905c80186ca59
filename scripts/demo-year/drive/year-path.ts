import { type IsoDate } from '@o2c/core/kernel';

import { moneyPath, type MoneyPath } from '../../../azure-functions/src/adapters/compose/money-path';
import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { graphMail } from '../../../azure-functions/src/adapters/graph/graph-mail';
import { blobAnchors } from '../../../azure-functions/src/adapters/storage/anchors';
import { type JournaledJob } from '../../../azure-functions/src/jobs/journal/journaled-job';
import { runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { type RunReport } from '../../../azure-functions/src/jobs/journal/run-report';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { storageConnection } from '../../start/parts';
import { portsFrom } from '../../start/ports';
import { type YearEnvironment } from '../year-environment';

/** The money path as the year drives it. */
export interface YearPath extends MoneyPath {
  readonly run: (job: JournaledJob, asOf: IsoDate, moment: Moment) => Promise<RunReport>;
  /** The customers whose money moved since it was asked last. */
  readonly takePayers: () => readonly string[];
}

/** Mail goes into a sink: the pace Exchange asks for would make the year last for days. */
const SINK_LIMITS = { concurrent: 4, sendsPerMinute: 1_000_000, sendsPerDay: 1_000_000, sliceMinutes: 5 };

/** Composes every stage over the year's environment, as the two services. */
export function yearPath(environment: YearEnvironment, basePort: number): YearPath {
  const { posting, outreach, directory, mailUrl } = environment;
  const payers = new Set<string>();
  const path = moneyPath({
    posting: posting.connection,
    outreach: outreach.connection,
    mail: graphMail({
      url: mailUrl,
      tokens: outreach.connection.tokens,
      fetch,
      clock: outreach.connection.clock,
      deadlineMilliseconds: 30_000,
      limits: SINK_LIMITS,
    }),
    anchors: blobAnchors({
      blobs: { connectionString: storageConnection(portsFrom(basePort)) },
      identity: { kind: 'local', issuerUrl: '', clientId: '', clientSecret: '' },
    }),
    accountHashKey: directory.accountHashKey,
    customersPaid: (customerIds) => {
      for (const id of customerIds) payers.add(id);
      return Promise.resolve();
    },
  });
  return {
    ...path,
    run: (job, asOf, moment) => runToItsEnd(environment, { job, asOf, moment }),
    takePayers: () => {
      const taken = [...payers];
      payers.clear();
      return taken;
    },
  };
}

async function runToItsEnd(
  { posting }: YearEnvironment,
  { job, asOf, moment }: { readonly job: JournaledJob; readonly asOf: IsoDate; readonly moment: Moment },
): Promise<RunReport> {
  const run = runJob({
    journal: journalRows(posting.connection, { correlationId: moment.correlationId }),
    worker: 'demo year',
    now: () => moment.now,
    mayGoOn: () => true,
    log: () => undefined,
  });
  const report = await run(job, { asOf }, moment);
  if (!report.ok) throw new Error(`${job.job} on ${asOf}: ${report.error.code} ${report.error.reason}`);
  return report.value;
}
