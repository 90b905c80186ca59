import { type Money } from '../kernel';
import { type ItemState } from './item-state';
import { type EvidenceSource, evidenceOrder, mentions, type NamedDocument } from './named-documents';
import { type NumberVerdict, type PaymentFacts } from './payment-decision';

/** The open items an entry names, all of one customer. */
export interface NamedItems {
  readonly source: EvidenceSource;
  readonly customerId: string;
  readonly items: readonly { readonly state: ItemState; readonly amount?: Money }[];
  /** Documents are named besides that are settled already. */
  readonly settledToo: boolean;
  readonly evidence: readonly string[];
}

type Refused = Extract<NumberVerdict, { reason: unknown }>;

/**
 * The items named by the strongest source that names any of ours. A number that several customers have is decided by who paid, or not at all; one
 * of another company, or of a document already settled, is said and not taken. A short plain number in free text counts only with a second sign:
 * the payer is that customer, or the amount is exactly what is open.
 */
export function namedItems(facts: PaymentFacts): NamedItems | Refused | undefined {
  for (const source of evidenceOrder) {
    const pairs = pairsOf(facts, source);
    if (pairs.length > 0) return judged(facts, source, pairs);
  }
  return undefined;
}

interface Pair {
  readonly state: ItemState;
  readonly named: NamedDocument;
}

function pairsOf({ named, found, payerItems, entry }: PaymentFacts, source: EvidenceSource): readonly Pair[] {
  const own = named.filter((document) => document.source === source);
  const byNumber = own.flatMap((document) =>
    found
      .filter(({ item }) => item.documentNumber.toUpperCase() === document.document)
      .map((state) => ({ state, named: document })),
  );
  const text = source === 'remittance' ? entry.remittance : own.map(({ document }) => document).join(' ');
  const byText = payerItems
    .filter(({ item }) => mentions(text, item.documentNumber))
    .map((state): Pair => ({ state, named: { document: state.item.documentNumber, source } }));
  const known = new Set(byNumber.map(({ state }) => state.item.id));
  return [...byNumber, ...byText.filter(({ state }) => !known.has(state.item.id))];
}

function judged(facts: PaymentFacts, source: EvidenceSource, pairs: readonly Pair[]): NamedItems | Refused {
  const evidence = [...new Set(pairs.map(({ named }) => `${named.document} named in ${WORDS[source]}`))];
  const ours = pairs.filter(({ state }) => state.item.legalEntityId === facts.entry.legalEntityId);
  if (ours.length === 0) return { reason: 'cash.wrong-legal-entity', evidence };
  const payers: readonly string[] = facts.payer.known === 'no' ? [] : facts.payer.customerIds;
  const ofPayer = ours.filter(({ state }) => payers.includes(state.item.customerId));
  const one = customersOf(ours).size > 1 ? ofPayer : ours;
  const [customerId, second] = customersOf(one);
  if (customerId === undefined || second !== undefined) return { reason: 'cash.number-not-unique', evidence };
  const open = one.filter(({ state }) => state.position.open.minor !== 0);
  if (open.length === 0) return { reason: 'cash.already-settled', customerId, evidence };
  if (source === 'remittance' && open.every((pair) => isWeak(pair, facts.entry.amount, payers))) {
    return { reason: 'cash.weak-number', evidence };
  }
  const items = new Map(open.map(({ state, named }) => [state.item.id, { state, ...amountOf(named) }]));
  return { source, customerId, items: [...items.values()], settledToo: open.length < one.length, evidence };
}

const WORDS: Readonly<Record<EvidenceSource, string>> = {
  structured: 'a structured reference',
  creditorReference: 'the creditor reference',
  endToEndId: 'the end-to-end id',
  remittance: 'the remittance text',
};

const customersOf = (pairs: readonly Pair[]): ReadonlySet<string> =>
  new Set(pairs.map(({ state }) => state.item.customerId));

const amountOf = ({ amount }: NamedDocument): { readonly amount?: Money } => (amount ? { amount } : {});

/** Digits alone, fewer than six: a year, a date or a street number is as likely. */
const isWeak = ({ state, named }: Pair, paid: Money, payers: readonly string[]): boolean =>
  /^\d{1,5}$/.test(named.document) &&
  !payers.includes(state.item.customerId) &&
  (state.position.open.minor !== paid.minor || state.position.open.currency !== paid.currency);
