import { type OutsideControl } from '@o2c/core/credit';
import { instant, ok } from '@o2c/core/kernel';
import { type WholeJob } from '../../jobs/lanes/whole-job';
import { type DataverseConnection } from '../dataverse/connection';
import { waitingCustomers } from '../dataverse/rows/waiting-customers';
import { type MoneyPath } from './money-path';

/** Credit looks at what was written in this time; what is older was looked at before. */
const LOOK_BACK_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Credit over every order that wants a verdict; then what was let go with posting, and approvals that nobody decided in time. */
export const creditJob = (
  dataverse: DataverseConnection,
  {
    evaluateCustomers,
    postReleased,
    lapseApprovals,
    outsideControl,
  }: Pick<MoneyPath, 'evaluateCustomers' | 'postReleased' | 'lapseApprovals' | 'outsideControl'>,
): WholeJob => ({
  job: 'credit',
  work: async (moment) => {
    const since = instant(new Date(Date.parse(moment.now) - LOOK_BACK_MILLISECONDS).toISOString());
    const customers = await waitingCustomers(dataverse, { correlationId: moment.correlationId }, since);
    if (!customers.ok) return customers;
    const outcomes = await evaluateCustomers(customers.value, moment);
    if (!outcomes.ok) return outcomes;
    const after = await postReleased(moment);
    if (!after.ok) return after;
    const lapsed = await lapseApprovals(moment);
    if (!lapsed.ok) return lapsed;
    const uncontrolled = await outsideControl(moment);
    if (!uncontrolled.ok) return uncontrolled;
    const count = (wanted: string): number => outcomes.value.filter(({ outcome }) => outcome === wanted).length;
    return ok({
      cleared: count('cleared'),
      held: count('held'),
      parked: count('parked'),
      refused: count('refused'),
      ...after.value,
      ...lapsed.value,
      ...outsideControlFigures(uncontrolled.value),
    });
  },
});

/** The KPI "exposure outside control" per currency, in minor units, and how many customers and orders make it up. */
function outsideControlFigures(parts: readonly OutsideControl[]): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const { currency, count, amount } of parts) {
    const name = `exposureOutsideControl${currency}`;
    figures[name] = (figures[name] ?? 0) + amount.minor;
    figures['outsideControl'] = (figures['outsideControl'] ?? 0) + count;
  }
  return figures;
}

/** The jobs that find their work in the rows: credit and its reviews, and delivery over the outbox. */
export const wholeJobs = (
  dataverse: DataverseConnection,
  path: Pick<
    MoneyPath,
    'evaluateCustomers' | 'postReleased' | 'lapseApprovals' | 'outsideControl' | 'relayOutbox' | 'creditReview'
  >,
): readonly WholeJob[] => [
  creditJob(dataverse, path),
  path.creditReview,
  {
    job: 'delivery',
    work: async (moment) => {
      const report = await path.relayOutbox(moment);
      return report.ok ? ok({ ...report.value }) : report;
    },
  },
];
