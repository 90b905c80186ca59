import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { addDays, addMonths, instant, rowId } from '@o2c/core/kernel';

import { creditJobs } from '../../../azure-functions/src/adapters/compose/credit-jobs';
import { type Moment } from '../../../azure-functions/src/jobs/moment';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../test/builders/provisioned-dataverse';
import { must } from '../../demo/must';
import { importHistoryFile } from '../../import-history/import-history-file';
import { switchSteps } from '../../provision-dataverse/switch-steps';
import { measured } from '../cost/measured';
import { DOCUMENTS, SCORED_ON } from './scored-customer';

const HEADER =
  'legal_entity,customer_number,customer_name,document,document_date,due_date,amount,currency,rate,disputed,settled_on';
/** Server and client share this process: a file that takes longer to read than a connection may idle would cut it. */
const SLICE = 50;
const MAP = resolve(__dirname, '../../demo/small-history.map.json');

/** Scores so many customers of a year's trade in a local Dataverse twice, and prints what each night asked of it. */
export async function measureRequests(customers: number): Promise<void> {
  const dataverse = await provisionedDataverse();
  try {
    await switchSteps(dataverse.session, 'off');
    for (let first = 0; first < customers; first += SLICE)
      await importTrade(dataverse, first, Math.min(customers, first + SLICE));
    const { creditScore } = creditJobs({ dataverse: dataverse.session.connection });
    for (const night of ['every customer scored anew', 'nobody changed']) {
      let said: Readonly<Record<string, number>> = {};
      const { requests, rows, seconds } = await measured(
        { dataverseUrl: dataverse.url, operations: () => 0 },
        async () => {
          said = must('score', await creditScore.work(MOMENT));
        },
      );
      const per = (number: number): string => ((number / customers) * 1_000).toFixed(1);
      process.stdout.write(
        `  ${night}: ${String(said['scored'])} scored, ${String(said['unchanged'])} unchanged; ` +
          `per 1,000 customers ${per(requests)} requests, ${per(rows)} rows written, ${per(seconds)} s\n`,
      );
    }
  } finally {
    await dataverse.close();
  }
}

const MOMENT: Moment = {
  now: instant('2026-07-01T01:30:00Z'),
  today: SCORED_ON,
  correlationId: rowId('bench', 'score'),
};

async function importTrade({ session }: ProvisionedDataverse, first: number, end: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'o2c-score-'));
  const file = join(folder, 'trade.csv');
  const lines = Array.from({ length: (end - first) * DOCUMENTS }, (_, at) =>
    line(first + Math.floor(at / DOCUMENTS), at % DOCUMENTS),
  );
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  const recordedOn = `${addMonths(SCORED_ON, -13)}T00:00:00Z`;
  const report = await importHistoryFile(session, { file, map: MAP, recordedOn, progress: () => undefined });
  rmSync(folder, { recursive: true });
  if (report.refused.length > 0) throw new Error(`The bench stops: ${JSON.stringify(report.refused[0])}`);
}

/** All paid but the last two. */
function line(customer: number, document: number): string {
  const number = `SCORE-${String(customer)}`;
  const issued = addDays(addMonths(SCORED_ON, -12), document * 15 + 1);
  const amount = `${String(50 + ((customer * 7 + document * 131) % 900))}.00`;
  const paid = document >= DOCUMENTS - 2 ? '' : addDays(issued, 5 + ((customer + document * 3) % 60));
  const name = `${number}-${String(document)}`;
  return `NL01,${number},${number},${name},${issued},${addDays(issued, 30)},${amount},EUR,,no,${paid}`;
}
