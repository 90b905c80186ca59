import { bandsOf, type CustomerScore, type Scoring, termsFor } from '@o2c/core/credit-score';
import { tables } from '@o2c/core/dataverse';
import { type PlainData } from '@o2c/core/kernel';
import { type Decision, levelOf, newDecision } from '@o2c/core/operations';
import { CREDIT_SCORE, type ComputedScore, type ScoreConditions } from './computed-score';

/** How many factors a decision keeps: its facts must fit into 2,048 characters; the score's own row has them all. */
const MOST_FACTORS = 16;

/** Whether the score was applied, and what sets the decision apart. */
export interface Said {
  readonly acting: boolean;
  readonly occasion: string;
}

/** Why a customer was scored as it was, and what would make its risk another (AU-1). */
export function scoreDecision(
  computed: ComputedScore,
  { acting, occasion }: Said,
  conditions: ScoreConditions,
): Decision {
  const { profile } = computed.account;
  const { settings, moment, scoring } = conditions;
  const { result } = computed;
  const counterfactual = result.outcome === 'scored' ? wayUp(result, scoring, profile.legalEntityId) : undefined;
  const outcome = result.outcome === 'scored' ? result.riskGroup : result.outcome;
  return newDecision({
    type: CREDIT_SCORE,
    legalEntityId: profile.legalEntityId,
    customerId: profile.customerId,
    targetTable: tables.customerProfile.logicalName,
    targetId: profile.id,
    rule: result.outcome === 'scored' ? `${result.band.fromScore} to ${result.band.toScore}` : 'a factor is unknown',
    outcome: acting ? outcome : 'observed',
    autonomy: levelOf(settings, CREDIT_SCORE, profile.legalEntityId),
    inputs: inputsOf(computed, conditions),
    ...(counterfactual === undefined ? {} : { counterfactual }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion,
  });
}

function inputsOf(
  { account: { profile }, result, paymentIndex }: ComputedScore,
  { moment, event }: ScoreConditions,
): PlainData {
  return {
    asOf: moment.today,
    event,
    before: { score: profile.riskScore, group: profile.riskGroup },
    score: result.outcome === 'scored' ? result.score : undefined,
    paymentIndex,
    stale: result.stale.slice(0, MOST_FACTORS),
    factors: result.factors
      .slice(0, MOST_FACTORS)
      .map(({ group, value, score }) => `${group} ${value.slice(0, 40)}: ${score}`),
    ...(result.outcome === 'scored'
      ? { terms: termsOf(result) }
      : { missing: result.missing.slice(0, MOST_FACTORS).map(({ group, because }) => `${group}: ${because}`) }),
  };
}

/** The most generous terms the band lets it have (CR-20). */
function termsOf({ band }: Extract<CustomerScore, { outcome: 'scored' }>): PlainData {
  const { termsRank, discountRank, depositPercent } = termsFor(band, {});
  return { mostTermsRank: termsRank.maximum, mostDiscountRank: discountRank.maximum, depositPercent };
}

/** How far the next better band is. */
function wayUp(
  { score, riskGroup }: Extract<CustomerScore, { outcome: 'scored' }>,
  scoring: Scoring,
  legalEntityId: string,
): string | undefined {
  const above = bandsOf(scoring, legalEntityId)
    .filter(({ fromScore }) => fromScore > score)
    .sort((one, other) => one.fromScore - other.fromScore)[0];
  if (!above) return undefined;
  return `${above.fromScore - score} points more make it ${above.riskGroup} instead of ${riskGroup}.`;
}
