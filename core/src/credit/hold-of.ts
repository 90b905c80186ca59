import { add, alternateKey, type Instant, type Money, rowId, subtract } from '../kernel';
import { type CreditDocument, totalExposure } from './credit-facts';
import { type CreditHold } from './credit-hold';
import { type OrderDecision } from './evaluate/decide-orders';
import { holdReasons, type ReasonWords } from './hold-reasons';

/** The document a hold is about. */
export interface HeldDocument {
  readonly kind: CreditDocument;
  readonly id: string;
  /** Its number, for people. */
  readonly name: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  /** The hold it had before, if any. */
  readonly creditHoldId?: string;
}

/** What was decided about a document, and on what. */
export type HeldDecision = Pick<OrderDecision, 'facts' | 'verdict'>;

/** What people read about a hold. */
export interface HoldWords extends ReasonWords {
  readonly counterfactual?: string;
  /** Facts and rules, for what-if. */
  readonly evaluation?: string;
}

export interface HoldRequest {
  readonly document: HeldDocument;
  readonly contentHash: string;
  readonly decision: HeldDecision;
  readonly words: HoldWords;
  readonly heldOn: Instant;
  readonly operationId: string;
}

/**
 * The hold a document gets when it was held. Its id follows from the document and the hold before it, so that one evaluation written twice makes one
 * hold, and a document held again later a new one. Throws for a document that was not held.
 */
export function holdOf({ document, contentHash, decision, words, heldOn, operationId }: HoldRequest): CreditHold {
  if (decision.verdict.outcome !== 'held') throw new Error(`The ${document.kind} ${document.id} is not held.`);
  const id = rowId('credithold', document.id, document.creditHoldId ?? 'first');
  return {
    id,
    key: alternateKey('credithold', document.id, document.creditHoldId ?? 'first'),
    name: document.name,
    documentKind: document.kind,
    ...subjectOf(document),
    customerId: document.customerId,
    legalEntityId: document.legalEntityId,
    status: 'open',
    forced: false,
    contentHash,
    ...measuresOf(decision),
    ...wordsOf(words),
    heldOn,
    lastOperationId: operationId,
    reasons: holdReasons(id, decision.verdict.reasons, { ...words, since: heldOn }),
  };
}

const subjectOf = ({ kind, id }: HeldDocument): Pick<CreditHold, 'orderId' | 'invoiceId' | 'quoteId'> =>
  kind === 'order' ? { orderId: id } : kind === 'invoice' ? { invoiceId: id } : { quoteId: id };

/** The words of a hold, each only when there are any. */
export const wordsOf = ({
  counterfactual,
  evaluation,
}: HoldWords): Pick<CreditHold, 'counterfactual' | 'evaluation'> => ({
  ...(counterfactual === undefined ? {} : { counterfactual }),
  ...(evaluation === undefined ? {} : { evaluation }),
});

type Measures = Pick<
  CreditHold,
  'orderAmount' | 'exposure' | 'creditLimit' | 'excess' | 'oldestDueDate' | 'checkpoint' | 'riskGroup'
>;

/** The amounts a hold shows, as they were when it was decided, and where that was. */
export function measuresOf({ facts }: HeldDecision): Measures {
  const { limit, orderAmount, debits, checkpoint, customer } = facts;
  const exposure = totalExposure(facts.exposure);
  const oldest = debits[0]?.dueDate;
  return {
    orderAmount,
    exposure,
    checkpoint,
    ...(customer.riskGroup === undefined ? {} : { riskGroup: customer.riskGroup }),
    ...(limit.kind === 'limited' ? limitMeasures(limit.amount, add(exposure, orderAmount)) : {}),
    ...(oldest === undefined ? {} : { oldestDueDate: oldest }),
  };
}

const limitMeasures = (creditLimit: Money, used: Money): Pick<CreditHold, 'creditLimit' | 'excess'> => {
  const over = subtract(used, creditLimit);
  return { creditLimit, ...(over.minor > 0 ? { excess: over } : {}) };
};
