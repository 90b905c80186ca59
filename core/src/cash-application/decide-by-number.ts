import { type Money, sum } from '../kernel';
import { type ItemState } from './item-state';
import { type NamedItems, namedItems } from './named-items';
import {
  type Allocation,
  type ExceptionReason,
  type MatchRule,
  type NumberVerdict,
  type PaymentFacts,
} from './payment-decision';
import { withCreditNotes } from './with-credit-notes';

/**
 * Decides by the documents an entry names; undefined when it names none of ours. One open item takes what it can; several are settled only when
 * they add up exactly, or when the payer gave each its amount and the amounts add up. Credit notes count where a structured reference lists
 * them. Another currency is taken for exactly one named item.
 */
export function decideByNumber(facts: PaymentFacts): NumberVerdict | undefined {
  const named = namedItems(facts);
  if (named === undefined || 'reason' in named) return named;
  const { customerId, evidence, items } = named;
  const { amount } = facts.entry;
  const debits = items.map(({ state }) => state).filter(({ position }) => position.open.minor > 0);
  const credits = items.map(({ state }) => state).filter(({ position }) => position.open.minor < 0);
  const verdict = (rule: MatchRule, allocations: readonly Allocation[]): NumberVerdict => ({
    rule,
    customerId,
    allocations,
    evidence,
  });
  const refusal = (reason: ExceptionReason): NumberVerdict => ({ reason, customerId, evidence });
  const [only, second] = debits;
  if (!only || (credits.length > 0 && named.source !== 'structured')) return refusal('cash.credit-note-named');
  const stated = statedAllocations(named, amount);
  if (stated) return verdict('documents-with-amounts', stated);
  const exact = addsUp(items, amount);
  // Who names what was settled before may pay it twice, or mean the other one more: only the exact sum speaks for itself.
  if (named.settledToo && !exact) return refusal('cash.already-settled');
  if (credits.length === 0 && !second) return verdict('document-number', [{ state: only, amount: only.position.open }]);
  if (items.some(({ state }) => state.position.open.currency !== amount.currency))
    return refusal('cash.other-currency');
  if (exact) return verdict('documents-sum-exactly', withCreditNotes(debits, credits));
  const instalment = instalmentOf(debits, amount);
  if (instalment) return verdict('document-number', [{ state: instalment, amount: instalment.position.open }]);
  return refusal('cash.several-named');
}

/** All that is open of the items, of one currency, is exactly the payment. */
const addsUp = (items: NamedItems['items'], paid: Money): boolean =>
  items.every(({ state }) => state.position.open.currency === paid.currency) &&
  total(
    items.map(({ state }) => state.position.open),
    paid,
  ) === paid.minor;

const total = (amounts: readonly Money[], { currency }: Money): number => sum(amounts, currency).minor;

/** The amounts the payer gave, when there is one for each named item, none beyond what is open, and they add up to the payment. */
function statedAllocations({ items }: NamedItems, paid: Money): readonly Allocation[] | undefined {
  if (items.length < 2) return undefined;
  const amounts = items.flatMap(({ amount, state }) => (amount && fits(amount, state, paid) ? [amount] : []));
  if (amounts.length < items.length || total(amounts, paid) !== paid.minor) return undefined;
  const taken = items.map(({ state }, at): ItemState => {
    const open = amounts[at] ?? state.position.open;
    return { ...state, position: { ...state.position, open } };
  });
  const [debits, credits] = [1, -1].map((sign) => taken.filter(({ position }) => position.open.minor * sign > 0));
  const allocated = withCreditNotes(debits ?? [], credits ?? []);
  const whole = new Map(items.map(({ state }) => [state.item.id, state]));
  const original = (state: ItemState): ItemState => whole.get(state.item.id) ?? state;
  return allocated.map((each) => ({
    ...each,
    state: original(each.state),
    ...(each.creditNote ? { creditNote: original(each.creditNote) } : {}),
  }));
}

/** A credit note is used as listed and wholly, so that nothing of it is left by accident. */
function fits(amount: Money, { position: { open } }: ItemState, paid: Money): boolean {
  if (amount.currency !== open.currency || amount.currency !== paid.currency) return false;
  if (open.minor < 0) return amount.minor === open.minor;
  return amount.minor > 0 && amount.minor <= open.minor;
}

/** One instalment of one document that is exactly the payment. */
function instalmentOf(debits: readonly ItemState[], amount: Money): ItemState | undefined {
  if (new Set(debits.map(({ item }) => item.documentNumber)).size > 1) return undefined;
  const exact = debits.filter(({ position }) => position.open.minor === amount.minor);
  return exact.length === 1 ? exact[0] : undefined;
}
