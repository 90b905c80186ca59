import {
  type CheckedDocument,
  checkedDocumentHash,
  decideOrders,
  type GroupPosition,
  type HeldDecision,
  type OrderDecision,
  type UnbilledOrder,
} from '@o2c/core/credit';
import { type StoredCreditHold } from '@o2c/core/dataverse';
import { zero } from '@o2c/core/kernel';
import { type ClearancePolicy } from './clearance-policy';
import { customerFacts, type KnownCustomers } from './customer-facts';
import { afterwards, type PositionedGroup } from './decide-cluster';
import { checkedDocumentFacts } from './document-facts';
import { limitOf, type LimitOccasion } from './limit-of';

/** A quote's or invoice's verdict with all that is needed to write it. */
export interface DocumentEvaluation extends ClearancePolicy {
  readonly document: CheckedDocument;
  readonly contentHash: string;
  /** The hold that is open now. */
  readonly hold?: StoredCreditHold;
  readonly decision: HeldDecision;
}

/** Whether a document wants a verdict: never evaluated, held, or changed since it was cleared or a person rejected it. */
export const isDocumentWaiting = (document: CheckedDocument): boolean =>
  !DECIDED.has(document.creditStatus) || document.clearedHash !== checkedDocumentHash(document);

const DECIDED: ReadonlySet<CheckedDocument['creditStatus']> = new Set(['cleared', 'rejected']);

/** A document among the orders of its limit: it would take its total, and takes nothing. */
export const asUnbilled = ({ id, total }: CheckedDocument): UnbilledOrder => ({
  orderId: id,
  cleared: false,
  deliveredUnbilled: zero(total.currency),
  openOrder: total,
});

/** What documents are evaluated on. */
export interface DocumentContext {
  readonly known: KnownCustomers;
  readonly occasion: LimitOccasion;
  readonly shared: GroupPosition | undefined;
  /** Of the orders, which come first: a quote has only the room they leave. */
  readonly decisions: ReadonlyMap<string, OrderDecision>;
}

/**
 * Evaluates a quote or an invoice made by hand by the same rules as an order (spec/features.md 0.1): as if it were an order now, under its limit as
 * the orders have left it. It takes no room, so documents do not stand in each other's way, and none of them in an order's.
 */
export function evaluateDocument(
  { document, policy }: { readonly document: CheckedDocument; readonly policy: ClearancePolicy },
  { group, currency, position }: PositionedGroup,
  { known, occasion, shared, decisions }: DocumentContext,
): DocumentEvaluation {
  const hold = group.holds.find(({ quoteId, invoiceId }) => (quoteId ?? invoiceId) === document.id);
  const forced = hold?.forced ?? false;
  const { settings } = known.accounts;
  const { decided } = decideOrders({
    position: afterwards(position, decisions),
    limit: limitOf(group, occasion),
    asOf: occasion.asOf,
    rates: occasion.rates,
    checkpoint: 'orderEntry',
    ...(shared ? { groups: [{ ...shared, position: afterwards(shared.position, decisions) }] } : {}),
    waiting: [
      {
        orderId: document.id,
        ruleSet: policy.ruleSet,
        forced,
        document: checkedDocumentFacts(document, { settings, currency, forced }),
        customer: customerFacts(document, group, known),
        ...(group.shared ? { limitGroup: group.shared.code } : {}),
      },
    ],
  });
  const [decision] = decided;
  if (!decision) throw new Error('One decision for each waiting document.');
  const contentHash = checkedDocumentHash(document);
  return { ...policy, document, contentHash, decision, ...(hold ? { hold } : {}) };
}
