import { ok, type Result } from '@o2c/core/kernel';
import { type WholeJob } from '../lanes/whole-job';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type ScoreCustomers } from './score-customers';
import { type ScoreOutcome } from './score-outcome';
import { type ScoringPorts } from './scoring-ports';

/** What the nightly scoring needs. */
export interface CreditScorePorts {
  readonly customers: ScoringPorts['customers'];
  /** Scores some customers and tells credit whose risk group changed. */
  readonly score: ScoreCustomers;
  /** Fetches what outside sources say and keeps it; how many signals were new, and how many could not be taken. */
  readonly fetchSignals: (moment: Moment) => Promise<Result<Readonly<Record<string, number>>, ReadRefusal>>;
}

/** Customers read and written together: one request reads them, unless they have more than 5,000 items. */
const AT_ONCE = 250;

/** The nightly scoring of every customer (CR-16, CR-18): signals first, then the scores, some hundreds of customers at a time. */
export const creditScoreJob = (portsFor: (correlationId: string) => CreditScorePorts): WholeJob => ({
  job: 'creditScore',
  work: async (moment) => {
    const ports = portsFor(moment.correlationId);
    const signals = await ports.fetchSignals(moment);
    if (!signals.ok) return signals;
    const customers = await ports.customers();
    if (!customers.ok) return customers;
    const counts = new Map<string, number>(Object.entries(signals.value));
    for (const name of ENDS) counts.set(name, 0);
    const count = (name: string, more: number): unknown => counts.set(name, (counts.get(name) ?? 0) + more);
    for (let from = 0; from < customers.value.length; from += AT_ONCE) {
      const customerIds = customers.value.slice(from, from + AT_ONCE);
      const report = await ports.score({ customerIds, event: 'nightly' }, moment);
      if (!report.ok) return report;
      const { outcomes, off, defects } = report.value;
      if (off || defects.length > 0) return ok({ off: off ? 1 : 0, defects: defects.length });
      for (const { outcome } of outcomes) count(outcome, 1);
      count('regrouped', outcomes.filter(isRegrouped).length);
    }
    return ok(Object.fromEntries(counts));
  },
});

const ENDS: readonly (ScoreOutcome['outcome'] | 'regrouped')[] = [
  'scored',
  'unchanged',
  'incomplete',
  'observed',
  'parked',
  'regrouped',
];

/** Its risk group is another than before, so that rules for risk groups may say something else. */
export const isRegrouped = (outcome: ScoreOutcome): boolean =>
  outcome.outcome === 'scored' && outcome.previous !== outcome.riskGroup;
