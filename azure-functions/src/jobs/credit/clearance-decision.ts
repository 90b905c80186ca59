import { type RuleResult, totalExposure } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { formatMoney, type Money, type PlainData } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { CLEAR_ORDER } from './clearance-policy';
import { type OrderEvaluation } from './evaluate-group';

/** How many looks of rules a decision keeps: their facts must fit into 2,048 characters. */
const MOST_LOOKS = 12;

/** Whether the verdict was written to the order, put to a person, or only noted. */
export type SaidBy = 'acting' | 'proposing' | 'observing';

/**
 * Why an order was cleared or held (AU-1). One that acts stands for the state of the order it changed; one that only proposes or observes is
 * written once for the same content and outcome, however often it falls.
 */
export function clearanceDecision(evaluation: OrderEvaluation, said: SaidBy, moment: Moment): Decision {
  const { order, contentHash, decision, counterfactual, autonomy } = evaluation;
  const { verdict } = decision;
  const reasons = verdict.outcome === 'held' ? verdict.reasons : [];
  return newDecision({
    type: CLEAR_ORDER,
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: reasons.length === 0 ? 'none fired' : reasons.length === 1 ? (reasons[0]?.ruleId ?? '') : 'multiple',
    outcome: said === 'proposing' ? 'proposed' : verdict.outcome,
    autonomy,
    inputs: inputsOf(evaluation),
    ...(counterfactual === undefined ? {} : { counterfactual: counterfactual.slice(0, 4_000) }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: said === 'acting' ? order.etag : `${said} ${contentHash} ${verdict.outcome} ${causesOf(reasons)}`,
  });
}

function inputsOf({ contentHash, decision: { facts, verdict } }: OrderEvaluation): PlainData {
  const { limit, exposure } = facts;
  return {
    asOf: facts.asOf,
    content: contentHash,
    limit: limit.kind === 'limited' ? shown(limit.amount) : limit.kind,
    exposure: shown(totalExposure(exposure)),
    openItems: shown(exposure.openItems),
    deliveredUnbilled: shown(exposure.deliveredUnbilled),
    openOrders: shown(exposure.openOrders),
    order: shown(facts.orderAmount),
    missingRates: facts.missingRates,
    looks: verdict.results.slice(0, MOST_LOOKS).map(({ ruleId, cause, fired, value, threshold }) => ({
      rule: ruleId,
      cause,
      fired,
      value,
      threshold,
    })),
  };
}

const causesOf = (reasons: readonly RuleResult[]): string => reasons.map(({ cause }) => cause).join(' ');
const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
