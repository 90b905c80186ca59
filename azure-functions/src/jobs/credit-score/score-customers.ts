import { checkScoring, type ScoringDefect } from '@o2c/core/credit-score';
import { ok, type Result } from '@o2c/core/kernel';
import { type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type PlannedScore, planScore } from './plan-score';
import { type ScoreOutcome, type ScoreReport } from './score-outcome';
import { type ScoringPorts } from './scoring-ports';

/** Whose score may have changed, and by what. */
export interface ScoreRequest {
  readonly customerIds: readonly string[];
  readonly event: string;
}

export type ScoreCustomers = (request: ScoreRequest, moment: Moment) => Promise<Result<ScoreReport, ReadRefusal>>;

/** Rounds in a row that brought no customer to an end before the rest is left to the next run. */
const MOST_FRUITLESS_ROUNDS = 5;

/**
 * Scores some customers in all their legal entities as of the moment's day: read, decide, write, and again for whose profile changed under our hands
 * (CR-16, CR-18). Whoever scores as before writes nothing, so the same day again changes nothing.
 */
export const scoreCustomers =
  (ports: ScoringPorts): ScoreCustomers =>
  async ({ customerIds, event }, moment) => {
    const done = new Map<string, ScoreOutcome>();
    let open: readonly string[] = [...new Set(customerIds)];
    for (let fruitless = 0; open.length > 0;) {
      const read = await ports.accountsOf(open, moment.today);
      if (!read.ok) return read;
      const { settings, scoring, accounts } = read.value;
      if (scoring.groups.length === 0) return ok({ outcomes: [], off: true, defects: [] });
      const defects: readonly ScoringDefect[] = checkScoring(scoring);
      if (defects.length > 0) return ok({ outcomes: [], off: false, defects });
      const planned = accounts
        .filter(({ profile }) => !done.has(profile.id))
        .map((account) => planScore(account, { settings, scoring, moment, event }));
      const outcomes = await ports.write(planned.flatMap(({ transaction }) => transaction ?? []));
      const before = done.size;
      for (const plan of planned) {
        const end = endOf(plan, outcomes);
        if (end) done.set(end.profileId, end);
      }
      const again = planned.filter(({ outcome }) => !done.has(outcome.profileId));
      fruitless = done.size === before ? fruitless + 1 : 0;
      if (fruitless === MOST_FRUITLESS_ROUNDS) {
        for (const { outcome } of again) done.set(outcome.profileId, parked(outcome, outcomes));
        break;
      }
      open = [...new Set(again.map(({ outcome }) => outcome.customerId))];
    }
    return ok({ outcomes: [...done.values()], off: false, defects: [] });
  };

/** Nothing for a profile that changed meanwhile or of which nobody knows: it is looked at again in the rows. */
function endOf(
  { outcome, transaction, conflictMeansDone }: PlannedScore,
  outcomes: ReadonlyMap<string, TransactionOutcome>,
): ScoreOutcome | undefined {
  if (!transaction) return outcome;
  const written = outcomes.get(transaction.key);
  if (!written) throw new Error(`No outcome for profile ${outcome.profileId}.`);
  const { profileId, customerId } = outcome;
  switch (written.outcome) {
    case 'written':
      return outcome;
    case 'rejected':
      return { profileId, customerId, outcome: 'refused', code: `dataverse.rejected ${written.code}` };
    case 'conflict':
      return conflictMeansDone ? outcome : undefined;
    case 'unknown':
      return undefined;
  }
}

function parked(
  { profileId, customerId }: ScoreOutcome,
  outcomes: ReadonlyMap<string, TransactionOutcome>,
): ScoreOutcome {
  const last = outcomes.get(profileId);
  const code = last?.outcome === 'unknown' ? last.reason : last && 'code' in last ? last.code : 'unknown';
  return { profileId, customerId, outcome: 'parked', code };
}
