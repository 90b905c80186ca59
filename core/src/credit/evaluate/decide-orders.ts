import { add, type IsoDate } from '../../kernel';
import {
  type CreditFacts,
  type CustomerFacts,
  type DocumentFacts,
  type Exposure,
  type GroupFacts,
  totalExposure,
} from '../credit-facts';
import { type CreditPosition, type OrderShare } from '../exposure/credit-position';
import { type ExchangeRates } from '../exposure/exchange-rates';
import { type EffectiveLimit } from '../limits/credit-limit';
import { type CreditRuleSet } from '../rules/credit-rule';
import { type Checkpoint } from '../settings/credit-settings';
import { type CreditVerdict, evaluateCredit } from './evaluate-credit';
import { type Ledger, openLedger } from './ledger';

export interface DecisionRequest {
  readonly position: CreditPosition;
  readonly limit: EffectiveLimit;
  readonly asOf: IsoDate;
  /** Where the documents are checked. */
  readonly checkpoint: Checkpoint;
  /** For the amounts rules name in other currencies. */
  readonly rates: ExchangeRates;
  /** Groups whose limits customers of this position share, by code; a position of all members each, in the currency of the group's limit. */
  readonly groups?: readonly GroupPosition[];
  /** The documents to decide, in the order in which they get room, each with the rules of its legal entity; all of them are in the position. */
  readonly waiting: readonly WaitingOrder[];
}

/** All members of a group, in the currency of its limit. */
export interface GroupPosition {
  readonly code: string;
  readonly limit: EffectiveLimit;
  readonly position: CreditPosition;
}

export interface WaitingOrder {
  readonly orderId: string;
  readonly ruleSet: CreditRuleSet;
  /** Held by a person: it takes no room, whatever the rules say (CR-8). */
  readonly forced: boolean;
  readonly document: DocumentFacts;
  readonly customer: CustomerFacts;
  /** Code of the group whose limit it shares; absent: none. */
  readonly limitGroup?: string;
}

/** A document's verdict and what it was decided on. */
export interface OrderDecision {
  readonly orderId: string;
  readonly facts: CreditFacts;
  readonly verdict: CreditVerdict;
  /** Once this decision stands. */
  readonly exposureAfter: Exposure;
}

export interface Decisions {
  readonly decided: readonly OrderDecision[];
  /** After all of them. */
  readonly exposure: Exposure;
}

/**
 * Decides the waiting documents of one limit in the order given: each clearance takes its room before the next is looked at, so what is cleared
 * never exceeds what the rules allow (CR-7), of the customer's limit and of its group's. What is held takes nothing and does not stand in the way
 * of something smaller. Throws when a waiting document is not in the positions.
 */
export function decideOrders(request: DecisionRequest): Decisions {
  const own = openLedger(request.position);
  const groups = new Map(
    (request.groups ?? []).map((group) => [group.code, { ...group, ledger: openLedger(group.position) }]),
  );
  const decided = request.waiting.map((waiting): OrderDecision => {
    const group = waiting.limitGroup === undefined ? undefined : groups.get(waiting.limitGroup);
    const shared = group && groupFacts(waiting, group, request.asOf);
    const facts = { ...factsOf(request, waiting, own), ...(shared ? { group: shared } : {}) };
    const verdict = evaluateCredit(facts, waiting.ruleSet);
    const cleared = verdict.outcome === 'cleared' && !waiting.forced;
    for (const ledger of group ? [own, group.ledger] : [own]) ledger.settle(waiting.orderId, cleared);
    return { orderId: waiting.orderId, facts, verdict, exposureAfter: own.exposure() };
  });
  return { decided, exposure: own.exposure() };
}

function factsOf(
  { position, limit, asOf, checkpoint, rates }: DecisionRequest,
  { orderId, ruleSet, document, customer }: WaitingOrder,
  ledger: Ledger,
): CreditFacts {
  const share = ledger.shareOf(orderId);
  return {
    asOf,
    checkpoint,
    document: horizonOf(document, share),
    customer,
    limit,
    exposure: ledger.exposureWithout(orderId, { counts: ruleSet.settings.exposure, asOf }),
    orderAmount: add(share.deliveredUnbilled, share.openOrder),
    debits: position.debits,
    missingRates: ledger.missingRatesFor(orderId),
    rates,
  };
}

function groupFacts(
  { orderId, ruleSet }: WaitingOrder,
  { code, limit, ledger }: GroupPosition & { readonly ledger: Ledger },
  asOf: IsoDate,
): GroupFacts {
  const share = ledger.shareOf(orderId);
  return {
    code,
    limit,
    exposure: totalExposure(ledger.exposureWithout(orderId, { counts: ruleSet.settings.exposure, asOf })),
    amount: add(share.deliveredUnbilled, share.openOrder),
    missingRates: ledger.missingRatesFor(orderId),
  };
}

/** An order of which something has left is no order of the future any more: it counts whole, whatever the horizon. */
function horizonOf(document: DocumentFacts, { deliveredUnbilled }: OrderShare): DocumentFacts {
  if (deliveredUnbilled.minor === 0) return document;
  const { requestedDeliveryOn, ...now } = document;
  return requestedDeliveryOn === undefined ? document : now;
}
