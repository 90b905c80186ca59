import { ok, type Result } from '@o2c/core/kernel';
import { type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { creditScoreJob, isRegrouped } from '../../jobs/credit-score/credit-score-job';
import { type FetchedSource, fetchSignals } from '../../jobs/credit-score/fetch-signals';
import { keepSignals } from '../../jobs/credit-score/keep-signals';
import { readScoreParameters } from '../../jobs/credit-score/read-score-parameters';
import { type ScoreCustomers, scoreCustomers } from '../../jobs/credit-score/score-customers';
import { type SignalSource } from '../../jobs/credit-score/signal-source';
import { type WholeJob } from '../../jobs/lanes/whole-job';
import { type Moment } from '../../jobs/moment';
import { type ReadRefusal } from '../../jobs/reading';
import { type DataverseConnection } from '../dataverse/connection';
import { scoreRows } from '../dataverse/rows/score-rows';
import { scoreParameters, scoreSignalRows } from '../dataverse/rows/score-signal-rows';
import { httpSignals } from '../signals/http-signals';

/** What scoring is composed of. */
export interface CreditScoreResources {
  readonly dataverse: DataverseConnection;
  /** Looks again at whose risk group changed; rules can be for one risk group alone. */
  readonly customerEvent: RaiseCustomerEvent;
  /** Hosts that may be asked for signals; without it none is. */
  readonly signalHosts?: readonly string[];
}

/** Asks sources, keeps what they say and scores those of whom something new is known. */
export type TakeSignals = (
  sources: readonly SignalSource[],
  moment: Moment,
) => Promise<Result<readonly FetchedSource[], ReadRefusal>>;

export interface CreditScoreJobs {
  /** Scores some customers, and nothing else. */
  readonly scoreCustomers: ScoreCustomers;
  readonly takeSignals: TakeSignals;
  /** Every customer, with what outside sources say. */
  readonly creditScore: WholeJob;
}

/** Far above what a service of ratings takes, far below what a night has. */
const BOUNDS = { deadlineMilliseconds: 20_000, mostBytes: 20_000_000 } as const;

/** Scoring over a Dataverse. */
export function creditScoreJobs({ dataverse, customerEvent, signalHosts = [] }: CreditScoreResources): CreditScoreJobs {
  const score: ScoreCustomers = (request, moment) => scoreCustomers(scoreRows(dataverse, moment))(request, moment);
  const scoreAndTell: ScoreCustomers = async (request, moment) => {
    const scored = await score(request, moment);
    if (!scored.ok) return scored;
    const customerIds = scored.value.outcomes.filter(isRegrouped).map(({ customerId }) => customerId);
    if (customerIds.length === 0) return scored;
    const told = await customerEvent({ kind: 'limit', customerIds }, moment);
    return told.ok ? scored : told;
  };
  const fetchAll: TakeSignals = (sources, moment) =>
    fetchSignals(keepSignals(scoreSignalRows(dataverse, moment)))(sources, moment);
  return {
    scoreCustomers: score,
    takeSignals: async (sources, moment) => {
      const fetched = await fetchAll(sources, moment);
      if (!fetched.ok) return fetched;
      const customerIds = [...new Set(fetched.value.flatMap((source) => source.customerIds))];
      const scored =
        customerIds.length === 0 ? ok(undefined) : await scoreAndTell({ customerIds, event: 'signal' }, moment);
      return scored.ok ? fetched : scored;
    },
    creditScore: creditScoreJob((correlationId) => ({
      customers: scoreRows(dataverse, { correlationId }).customers,
      score: scoreAndTell,
      fetchSignals: async (moment) => {
        const sources = await configuredSources(dataverse, moment, signalHosts);
        if (!sources.ok) return sources;
        const fetched = await fetchAll(sources.value, moment);
        return fetched.ok ? ok(signalCounts(fetched.value)) : fetched;
      },
    })),
  };
}

/** Parameters that cannot be read are no source: what they would have said grows stale, and the night's counts say so. */
async function configuredSources(
  dataverse: DataverseConnection,
  moment: Moment,
  hosts: readonly string[],
): Promise<Result<readonly SignalSource[], ReadRefusal>> {
  const text = await scoreParameters(dataverse, moment);
  if (!text.ok) return text;
  const parameters = readScoreParameters(text.value);
  if (!parameters.ok) return ok([{ name: 'policy credit.score', read: () => Promise.resolve(UNREADABLE) }]);
  return ok(parameters.value.sources.map((source) => httpSignals(source, { ...BOUNDS, hosts })));
}

const UNREADABLE = {
  ok: false,
  error: { code: 'signals.header', reason: 'the parameters of the policy credit.score cannot be read' },
} as const;

const signalCounts = (sources: readonly FetchedSource[]): Readonly<Record<string, number>> => ({
  signals: sources.reduce((sum, { stored }) => sum + stored, 0),
  signalDefects: sources.reduce((sum, { defects }) => sum + defects.length, 0),
  silentSources: sources.filter(({ refusal }) => refusal !== undefined).length,
});
