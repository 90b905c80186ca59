import { mentions } from './named-documents';
import { type PaymentFacts, type Proposal } from './payment-decision';

const MOST_PROPOSALS = 3;

/**
 * Open items of the entry's company and currency that something speaks for, at most three: named, of exactly this amount, of the payer; the
 * oldest due first among equals (CA-13). None of them is applied without a person.
 */
export function proposals({ entry, named, found, payerItems }: PaymentFacts): readonly Proposal[] {
  const states = new Map([...found, ...payerItems].map((state) => [state.item.id, state]));
  const payers = new Set(payerItems.map(({ item }) => item.id));
  const text = [entry.remittance, ...named.map(({ document }) => document)].join(' ');
  return [...states.values()]
    .filter(
      ({ item, position: { open } }) =>
        open.minor > 0 && open.currency === entry.amount.currency && item.legalEntityId === entry.legalEntityId,
    )
    .map((state) => {
      const signs = [
        ...(mentions(text, state.item.documentNumber) ? ['number named'] : []),
        ...(state.position.open.minor === entry.amount.minor ? ['amount equals the open amount'] : []),
        ...(payers.has(state.item.id) ? ['item of the payer'] : []),
      ];
      const minor = Math.min(state.position.open.minor, entry.amount.minor);
      return { state, amount: { ...entry.amount, minor }, evidence: signs };
    })
    .filter(({ evidence }) => evidence.length > 0)
    .sort(byStrength)
    .slice(0, MOST_PROPOSALS);
}

const byStrength = (one: Proposal, other: Proposal): number =>
  other.evidence.length - one.evidence.length ||
  compareText(one.state.item.dueDate, other.state.item.dueDate) ||
  compareText(one.state.item.id, other.state.item.id);

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
