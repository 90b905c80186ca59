import { ok } from '@o2c/core/kernel';
import { type RaiseCustomerEvent } from '../../jobs/credit/customer-event';
import { creditScoreJob, isRegrouped } from '../../jobs/credit-score/credit-score-job';
import { type ScoreCustomers, scoreCustomers } from '../../jobs/credit-score/score-customers';
import { type WholeJob } from '../../jobs/lanes/whole-job';
import { type DataverseConnection } from '../dataverse/connection';
import { scoreRows } from '../dataverse/rows/score-rows';

/** What scoring is composed of. */
export interface CreditScoreResources {
  readonly dataverse: DataverseConnection;
  /** Looks again at whose risk group changed; rules can be for one risk group alone. */
  readonly customerEvent: RaiseCustomerEvent;
}

export interface CreditScoreJobs {
  /** Scores some customers, and nothing else. */
  readonly scoreCustomers: ScoreCustomers;
  /** Every customer, with what outside sources say. */
  readonly creditScore: WholeJob;
}

/** Scoring over a Dataverse. */
export function creditScoreJobs({ dataverse, customerEvent }: CreditScoreResources): CreditScoreJobs {
  const score: ScoreCustomers = (request, moment) => scoreCustomers(scoreRows(dataverse, moment))(request, moment);
  const scoreAndTell: ScoreCustomers = async (request, moment) => {
    const scored = await score(request, moment);
    if (!scored.ok) return scored;
    const customerIds = scored.value.outcomes.filter(isRegrouped).map(({ customerId }) => customerId);
    if (customerIds.length === 0) return scored;
    const told = await customerEvent({ kind: 'limit', customerIds }, moment);
    return told.ok ? scored : told;
  };
  return {
    scoreCustomers: score,
    creditScore: creditScoreJob((correlationId) => ({
      customers: scoreRows(dataverse, { correlationId }).customers,
      score: scoreAndTell,
      fetchSignals: () => Promise.resolve(ok({})),
    })),
  };
}
