import { checkScoring, type Scoring } from '@o2c/core/credit-score';
import { instant, rowId } from '@o2c/core/kernel';

import { type CompanySettings } from '../../../azure-functions/src/jobs/company-settings';
import { CREDIT_SCORE, type ScoreConditions } from '../../../azure-functions/src/jobs/credit-score/computed-score';
import { planScore, type PlannedScore } from '../../../azure-functions/src/jobs/credit-score/plan-score';
import { type ScoredAccount } from '../../../azure-functions/src/jobs/credit-score/scoring-ports';
import { VECTOR_BANDS, VECTOR_GROUPS } from '../../../test/core/credit-score/vector-scoring';
import { DOCUMENTS, LEGAL_ENTITY, SCORED_ON, scoredCustomer } from './scored-customer';

/** Made at once, so that what is measured is not the making of the customers. */
const SLICE = 1_000;

/** Plans the scores of so many customers, with rows, keys and decisions, and prints the seconds. */
export function measureCompute(customers: number): void {
  const scoring = { groups: VECTOR_GROUPS, bands: VECTOR_BANDS };
  if (checkScoring(scoring).length > 0) throw new Error('The scoring of the specification has defects.');
  const conditions = conditionsOf(scoring);
  const seconds = { anew: 0, unchanged: 0 };
  const count = { anew: 0, unchanged: 0 };
  for (let first = 0; first < customers; first += SLICE) {
    const made = Array.from({ length: Math.min(SLICE, customers - first) }, (_, at) => scoredCustomer(first + at));
    const planned = timed(made, conditions);
    seconds.anew += planned.seconds;
    count.anew += planned.plans.filter(({ transaction }) => transaction).length;
    const again = timed(
      made.map((account, at) => asWritten(account, planned.plans[at])),
      conditions,
    );
    seconds.unchanged += again.seconds;
    count.unchanged += again.plans.filter(({ outcome }) => outcome.outcome === 'unchanged').length;
  }
  const line = (what: string, number: number, took: number): string =>
    `  ${String(number)} of ${String(customers)} customers ${what}, ${String(DOCUMENTS)} invoices each: ${took.toFixed(1)} s of processor time\n`;
  process.stdout.write(line('scored anew', count.anew, seconds.anew));
  process.stdout.write(line('found unchanged', count.unchanged, seconds.unchanged));
}

interface Timed {
  readonly plans: readonly PlannedScore[];
  readonly seconds: number;
}

function timed(accounts: readonly ScoredAccount[], conditions: ScoreConditions): Timed {
  // Of this process alone: machines are shared, and what others take is not compute.
  const started = process.cpuUsage();
  const plans = accounts.map((account) => planScore(account, conditions));
  const { user, system } = process.cpuUsage(started);
  return { plans, seconds: (user + system) / 1_000_000 };
}

/** The customer as the next night reads it: its score kept and on its profile. */
function asWritten(account: ScoredAccount, plan: PlannedScore | undefined): ScoredAccount {
  const row = plan?.transaction?.creates[0]?.row;
  const key = typeof row === 'object' && row !== null && 'o2c_key' in row ? row['o2c_key'] : undefined;
  if (plan?.outcome.outcome !== 'scored' || typeof key !== 'string') return account;
  const { score: riskScore, riskGroup } = plan.outcome;
  const profile = { ...account.profile, riskScore, riskGroup, riskScoredOn: SCORED_ON };
  return { ...account, profile, scores: [{ key, scoredOn: SCORED_ON }] };
}

function conditionsOf(scoring: Scoring): ScoreConditions {
  const company = {
    id: LEGAL_ENTITY,
    code: 'NL01',
    name: 'NL01',
    accountingCurrency: 'EUR',
    ownerTeamId: rowId('team', 'NL01'),
  };
  const settings = {
    companies: new Map([[LEGAL_ENTITY, company]]),
    currencyIds: {},
    currencyRates: {},
    policies: [{ actionType: CREDIT_SCORE, autonomy: 'act' }],
    defaultAutonomy: 'observe',
  } as unknown as CompanySettings;
  const moment = { now: instant('2026-07-01T01:30:00Z'), today: SCORED_ON, correlationId: rowId('bench', 'score') };
  return { settings, scoring, moment, event: 'nightly' };
}
