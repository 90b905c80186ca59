import {
  type CreditFacts,
  type CreditVerdict,
  type GroupFacts,
  type RuleResult,
  totalExposure,
} from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { canonicalJson, formatMoney, type Money, type PlainData } from '@o2c/core/kernel';
import { type Decision, newDecision } from '@o2c/core/operations';
import { orderTotals } from '@o2c/core/ordering';
import { type Moment } from '../moment';
import { CLEAR_ORDER } from './clearance-policy';
import { type OrderEvaluation } from './order-evaluation';

/** What a decision keeps of its facts; a little below the 2,048 characters of the column. */
const MOST_CHARACTERS = 2_000;

/** Whether the verdict was written to the order, put to a person, or only noted, and what would free the order, in words. */
export interface Said {
  readonly by: 'acting' | 'proposing' | 'observing';
  readonly counterfactual?: string;
}

/**
 * Why an order was cleared or held (AU-1). One that acts stands for the state of the order it changed; one that only proposes or observes is
 * written once for the same content and outcome, however often it falls.
 */
export function clearanceDecision(evaluation: OrderEvaluation, { by, counterfactual }: Said, moment: Moment): Decision {
  const { order, contentHash, decision, autonomy } = evaluation;
  const { verdict } = decision;
  return newDecision({
    type: CLEAR_ORDER,
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: ruleOf(verdict),
    outcome: by === 'proposing' ? 'proposed' : verdict.outcome,
    autonomy,
    inputs: inputsOf(evaluation),
    ...(counterfactual === undefined ? {} : { counterfactual }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: by === 'acting' ? order.etag : `${by} ${contentHash} ${verdict.outcome} ${causesOf(verdict)}`,
  });
}

/** The rule that decided, `multiple` when several held; who excluded, where the rules were not asked (CR-11). */
export function ruleOf(verdict: CreditVerdict): string {
  if (verdict.outcome === 'held') {
    const [first, ...others] = verdict.reasons;
    return others.length > 0 ? 'multiple' : (first?.ruleId ?? '');
  }
  switch (verdict.because) {
    case 'rules':
      return 'none fired';
    case 'excluded':
      return `Excluded by ${verdict.excludedBy ?? 'nobody'}`;
    case 'notChecked':
      return 'checkpoint not checked';
    case 'releasedByExclusion':
      return verdict.ruleId ?? '';
  }
}

/** What a replay needs, then as many looks of rules as there is room for, those that fired first. */
function inputsOf({ order, contentHash, checkpoint, decision: { facts, verdict } }: OrderEvaluation): PlainData {
  const { limit, exposure, customer, document } = facts;
  const totals = orderTotals(order);
  const kept = {
    asOf: facts.asOf,
    at: checkpoint,
    content: contentHash,
    gross: totals.ok ? totals.value.gross.minor : undefined,
    currency: order.currency,
    terms: order.paymentTermId,
    because: verdict.outcome === 'cleared' ? verdict.because : undefined,
    limit: limit.kind === 'limited' ? shown(limit.amount) : limit.kind,
    limitSource: limit.kind === 'limited' ? limit.source : undefined,
    exposure: shown(totalExposure(exposure)),
    openItems: shown(exposure.openItems),
    deliveredUnbilled: shown(exposure.deliveredUnbilled),
    openOrders: shown(exposure.openOrders),
    order: shown(facts.orderAmount),
    shared: facts.group && sharedOf(facts.group),
    group: customer.group,
    risk: customer.riskGroup,
    status: customer.accountStatus,
    new: customer.isNew,
    changed: document.criticalFields,
    missingRates: facts.missingRates,
    ...replayed(facts),
  };
  return { ...kept, looks: looksThatFit(verdict.results, canonicalJson(kept).length) };
}

/** What rules look at that rows do not keep as it was on the day. */
const replayed = ({ document, customer }: CreditFacts): Readonly<Record<string, PlainData | undefined>> => ({
  total: document.total && shown(document.total),
  code: document.termsCode,
  ranks: [document.termsRank, document.discountRank, customer.termsRank, customer.discountRank].map(orNull),
  before: document.previous && [document.previous.termsRank, document.previous.discountRank].map(orNull),
  deliver: document.requestedDeliveryOn,
  forced: document.forced || undefined,
  excluded: document.excluded || undefined,
  expires: customer.limitExpiresOn,
  review: customer.nextReviewOn,
  paid: customer.lastPaymentOn,
  dunning: customer.dunningLevel,
});

const sharedOf = ({ code, limit, exposure, amount }: GroupFacts): PlainData => ({
  group: code,
  exposure: shown(exposure),
  amount: shown(amount),
  limit: limit.kind === 'limited' ? shown(limit.amount) : limit.kind,
});

const orNull = (rank: number | undefined): number | null => rank ?? null;

function looksThatFit(results: readonly RuleResult[], used: number): readonly PlainData[] {
  const looks: PlainData[] = [];
  let length = used;
  for (const result of [...results].sort((one, other) => Number(other.fired) - Number(one.fired))) {
    const { ruleId: rule, cause, fired, value, threshold, excludedBy } = result;
    const look = { rule, cause, fired, value, threshold, excludedBy };
    length += canonicalJson(look).length + 1;
    if (length > MOST_CHARACTERS) break;
    looks.push(look);
  }
  return looks;
}

const causesOf = (verdict: CreditVerdict): string =>
  verdict.outcome === 'held' ? verdict.reasons.map(({ cause }) => cause).join(' ') : '';

const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
