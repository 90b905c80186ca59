import { type Money } from '../kernel';
import { decideByNumber } from './decide-by-number';
import { type ItemState } from './item-state';
import { type ExceptionReason, type Payer, type PaymentDecision, type PaymentFacts } from './payment-decision';
import { proposals } from './proposals';

/**
 * Decides one incoming payment. An exact document reference beats who paid (CA-11); without one, a known payer's only open item of exactly this
 * amount; otherwise a person decides, over ranked proposals. Less than open is a partial payment, what is more stays on account (CA-6).
 */
export function decidePayment(facts: PaymentFacts): PaymentDecision {
  const { entry, payer } = facts;
  if (entry.reversal || entry.returnReason !== undefined) return exception(facts, 'cash.reversal-of-money-out');
  const byNumber = decideByNumber(facts);
  if (byNumber) {
    return 'reason' in byNumber
      ? exception(facts, byNumber.reason, byNumber)
      : { kind: 'settle', ...byNumber, evidence: [...byNumber.evidence, ...payerEvidence(payer)] };
  }
  if (payer.known === 'no') return exception(facts, 'cash.payer-unknown');
  const exact = facts.payerItems.filter((state) => isExactly(state, entry.amount));
  const [only, second] = exact;
  if (second) return exception(facts, 'cash.amount-not-unique');
  if (only) {
    const evidence = [...payerEvidence(payer), `${only.item.documentNumber} is the only open item of this amount`];
    const allocations = [{ state: only, amount: only.position.open }];
    const { customerId } = only.item;
    return { kind: 'settle', rule: 'exact-amount-of-known-payer', customerId, allocations, evidence };
  }
  return withoutMatch(facts, payer.customerIds);
}

function withoutMatch(facts: PaymentFacts, customerIds: readonly string[]): PaymentDecision {
  const [customerId, second] = customerIds;
  if (second !== undefined || customerId === undefined) return exception(facts, 'cash.payer-not-unique');
  if (facts.unmatched === 'exception') return exception(facts, 'cash.nothing-fits', { customerId });
  return { kind: 'settle', rule: 'on-account', customerId, allocations: [], evidence: payerEvidence(facts.payer) };
}

const isExactly = ({ position: { open } }: ItemState, amount: Money): boolean =>
  open.currency === amount.currency && open.minor === amount.minor;

const payerEvidence = (payer: Payer): readonly string[] =>
  payer.known === 'no' ? [] : [`payer known by ${payer.known === 'byName' ? 'name' : 'bank account'}`];

interface Details {
  readonly customerId?: string;
  readonly evidence?: readonly string[];
}

/** The customer is named when there can be but one. */
function exception(facts: PaymentFacts, reason: ExceptionReason, details: Details = {}): PaymentDecision {
  const ids = facts.payer.known === 'no' ? [] : facts.payer.customerIds;
  const customerId = details.customerId ?? (ids.length === 1 ? ids[0] : undefined);
  return {
    kind: 'exception',
    reason,
    evidence: [...(details.evidence ?? []), ...payerEvidence(facts.payer)],
    proposals: proposals(facts),
    ...(customerId === undefined ? {} : { customerId }),
  };
}
