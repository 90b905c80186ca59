import { type CurrencyCode, isoDate, rowId } from '@o2c/core/kernel';

import { journaledJobs, moneyPath, type MoneyPath } from '../../../azure-functions/src/adapters/compose/money-path';
import { journalRows } from '../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { graphMail } from '../../../azure-functions/src/adapters/graph/graph-mail';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { runJob } from '../../../azure-functions/src/jobs/journal/run-job';
import { aGraph } from '../../../test/builders/a-graph';
import { provisionedDataverse, TEST_ACCOUNT_HASH_KEY } from '../../../test/builders/provisioned-dataverse';
import { must } from '../../demo/must';
import { type Session } from '../../dataverse/connect';
import { writeTradingCustomers } from '../../demo/write-trading-customers';
import { currencyIds } from '../../provision-dataverse/provision-currencies';
import { switchSteps } from '../../provision-dataverse/switch-steps';
import { countingSession } from './counting-session';
import { liftRunCaps } from './lift-run-caps';

/** The day on which everything is ordered; the rest follows in days after it. */
export const ORDERED_ON = isoDate('2026-03-02');
const CURRENCY: CurrencyCode = 'EUR';
/** Beside the one that may hold more than its share. */
export const OTHER_CUSTOMERS = 39;

/** The money path over a Dataverse and a mail sink of its own. */
export interface CostWorld {
  readonly path: MoneyPath;
  readonly dataverseUrl: string;
  /** So far; those inside batches one by one. */
  readonly operations: () => number;
  readonly session: Session;
  /** One run of a job, which must end so many items. */
  readonly runAll: (name: 'invoicing' | 'matching', moment: Moment, items: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const customerNumber = (index: number): string => `COST-${String(index)}`;

/** Everything that is needed, with 40 customers whose limits never bind: a held order would not be counted. */
export async function costWorld(): Promise<CostWorld> {
  const dataverse = await provisionedDataverse();
  const graph = await aGraph();
  const counter = countingSession(dataverse.session);
  const { session } = counter;
  await switchSteps(session, 'off');
  await liftRunCaps(session);
  await writeTradingCustomers(
    session,
    Array.from({ length: OTHER_CUSTOMERS + 1 }, (_, at) => customer(at)),
    await currencyIds(session),
  );
  const path = moneyPath({
    posting: session.connection,
    outreach: session.connection,
    mail: graphMail({ ...graph.connection, limits: { ...graph.connection.limits, ...SINK_LIMITS } }),
    anchors: { keep: () => Promise.reject(new Error(NOT_SEALED)), all: () => Promise.reject(new Error(NOT_SEALED)) },
    accountHashKey: TEST_ACCOUNT_HASH_KEY,
  });
  return {
    path,
    dataverseUrl: dataverse.url,
    operations: counter.operations,
    session,
    runAll: (name, moment, items) => runAll({ path, session, name }, moment, items),
    close: async () => {
      await graph.close();
      await dataverse.close();
    },
  };
}

interface BenchJob {
  readonly path: MoneyPath;
  readonly session: Session;
  readonly name: 'invoicing' | 'matching';
}

/** What one payer has beyond a chunk is the next run's: runs follow each other until all is done, as the sweeper has them do. */
async function runAll({ path, session, name }: BenchJob, moment: Moment, items: number): Promise<void> {
  const [job] = journaledJobs(path).filter((candidate) => candidate.job === name);
  if (!job) throw new Error(`no job ${name}`);
  const journal = journalRows(session.connection, { correlationId: moment.correlationId });
  const ports = { journal, worker: 'bench', now: () => moment.now, mayGoOn: () => true, log: () => undefined };
  for (let done = 0; done < items;) {
    const report = must(name, await runJob(ports)(job, { asOf: moment.today }, moment));
    if (report.counts.done === 0 || report.status !== 'done')
      throw new Error(`The bench stops: ${JSON.stringify(report)}`);
    done += report.counts.done;
  }
}

const NOT_SEALED = 'the bench seals nothing';

/** The mail sink bears any pace; Exchange's would make the bench last for hours. */
const SINK_LIMITS = { sendsPerMinute: 1_000_000, sendsPerDay: 1_000_000 };

const customer = (at: number) => ({
  accountId: rowId('account', 'cost bench', at),
  number: customerNumber(at),
  name: `Cost customer ${String(at)}`,
  legalEntity: 'NL01',
  currency: CURRENCY,
  street: `${String(at + 1)} Harbour Street`,
  postalCode: '1000 AA',
  city: 'Utrecht',
  country: 'NL',
  language: 'en',
  paymentTerm: 'NET30',
  creditLimit: 10_000_000_000,
  mailAddress: `accounts@cost-${String(at)}.example`,
});
