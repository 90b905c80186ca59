import { type CreditRuleSet, inCurrency, type ReplayedLimit, type ReplayEvent } from '@o2c/core/credit';
import { type CurrencyCode, type Instant, instant, type Money, subtract, sum, utcDateOf, zero } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';

import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { booksOf, type PartyBooks } from './books-of';
import { knownLimit, type LimitSources } from './known-limit';
import { type CreditRecord, type RecordedOrder } from './read-record';
import { recordedFacts } from './recorded-facts';

export type Rates = CompanySettings['currencyRates'];

/** By what orders are decided again, and until when. */
export interface ReplayTerms {
  readonly ruleSetOf: (legalEntityId: string) => CreditRuleSet;
  readonly rates: Rates;
  readonly groups: LimitSources['groups'];
  /** What was recorded later is not seen. */
  readonly until: Instant;
}

/** The record by limits, and decisions that kept no facts to decide on again. */
export interface LimitsOfRecord {
  readonly limits: readonly ReplayedLimit[];
  readonly withoutFacts: number;
}

const WORDS: Readonly<Record<string, 'released' | 'rejected' | 'forced'>> = {
  'credit.release': 'released',
  'credit.reject': 'rejected',
  'credit.force': 'forced',
};

/** Sorts a record by the limits it was decided under: the customer's own, or that of the profile his points at. */
export function limitsOfRecord(record: CreditRecord, terms: ReplayTerms): LimitsOfRecord {
  const owners = new Map(record.profiles.map((one) => [partyOf(one), one.limitOwnerId ?? one.id]));
  const keyOf = (party: { readonly customerId?: string; readonly legalEntityId: string }): string =>
    owners.get(partyOf(party)) ?? partyOf(party);
  const decisions = grouped(
    record.decisions.filter(({ recordedOn }) => recordedOn <= terms.until),
    keyOf,
  );
  const items = grouped(record.items, keyOf);
  const settlements = grouped(record.settlements, keyOf);
  const orders = new Map(record.orders.map((order) => [order.id, order]));
  const events = [...decisions].map(([key, made]) => ({ key, made, found: eventsOf(made, terms) }));
  const limits = events.flatMap(({ key, made, found }) => {
    const owner = record.profiles.find(({ id }) => id === key);
    const books = {
      items: items.get(key) ?? [],
      settlements: settlements.get(key) ?? [],
      limitAt: knownLimit(owner, { record, ...terms }),
    };
    return limitOf(made, found.events, { books, orders, record, terms });
  });
  return { limits, withoutFacts: events.reduce((total, { found }) => total + found.withoutFacts, 0) };
}

const partyOf = ({
  customerId,
  legalEntityId,
}: {
  readonly customerId?: string;
  readonly legalEntityId: string;
}): string => `${customerId ?? ''} ${legalEntityId}`;

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A verdict that was only proposed or observed changed nothing; one that kept a clearance was not by rules. */
function eventsOf(made: readonly Decision[], { rates }: ReplayTerms) {
  const acting = made.filter(({ outcome, autonomy }) => outcome !== 'proposed' && autonomy !== 'observe');
  const read = acting.map((decision): ReplayEvent | undefined => {
    const { recordedOn: at, targetId: orderId, type, outcome } = decision;
    const word = WORDS[type];
    if (word) return { kind: word, at, orderId };
    const kept = recordedFacts(decision);
    if (!kept || (outcome !== 'cleared' && outcome !== 'held')) return undefined;
    const { facts, contentHash } = kept;
    return { kind: 'decision', at, orderId, contentHash, outcome, facts: { ...facts, debits: [], rates } };
  });
  const events = read.filter((event) => event !== undefined);
  return { events, withoutFacts: read.length - events.length };
}

interface Sources {
  readonly books: PartyBooks;
  readonly orders: ReadonlyMap<string, RecordedOrder>;
  readonly record: CreditRecord;
  readonly terms: ReplayTerms;
}

function limitOf(
  made: readonly Decision[],
  events: readonly ReplayEvent[],
  sources: Sources,
): readonly ReplayedLimit[] {
  const { books, orders, terms } = sources;
  const decided = events.flatMap((event) => (event.kind === 'decision' ? [event] : []));
  const [first] = decided;
  if (!first) return [];
  const { currency } = first.facts.orderAmount;
  const booksAt = booksOf(books, { currency, rates: terms.rates });
  const about = new Map(made.map((decision) => [decision.targetId, decision]));
  return [
    {
      orders: [...about]
        .map(([orderId, { customerId = '', legalEntityId }]) => ({
          order: {
            orderId,
            name: orders.get(orderId)?.name ?? orderId,
            customerId,
            ruleSet: terms.ruleSetOf(legalEntityId),
          },
          received: orders.get(orderId)?.received ?? orderId,
        }))
        .sort((one, other) => (one.received < other.received ? -1 : 1))
        .map(({ order }) => order),
      events: [
        ...events.map((event): ReplayEvent =>
          event.kind === 'decision'
            ? { ...event, facts: { ...event.facts, debits: booksAt(event.at, event.facts.asOf).debits } }
            : event,
        ),
        ...paymentsOf(books, terms).map((at): ReplayEvent => ({ kind: 'payment', at })),
      ],
      booksAt: (at) => booksAt(at, utcDateOf(at)),
      restAt: restOf(decided, currency, sources),
    },
  ];
}

/** Once after each day on which something was settled: money is looked at when all of a day is in. */
const paymentsOf = ({ settlements }: PartyBooks, { until }: ReplayTerms): readonly Instant[] =>
  [...new Set(settlements.map(({ recordedOn }) => utcDateOf(recordedOn)))]
    .map((day) => instant(`${day}T23:59:59Z`))
    .filter((at) => at <= until)
    .sort();

/** What the last decision until then saw of the order, less what was invoiced of it since; nothing once an order is over and billed. */
function restOf(
  decided: readonly Extract<ReplayEvent, { kind: 'decision' }>[],
  currency: CurrencyCode,
  { books, orders, record, terms }: Sources,
): ReplayedLimit['restAt'] {
  const recordedOn = new Map(books.items.map((item) => [item.documentNumber, item.recordedOn]));
  const byOrder = new Map<string, { readonly at: Instant; readonly amount: Money }[]>();
  const own = new Set(decided.map(({ orderId }) => orderId));
  for (const { orderId, documentNumber, gross } of record.invoices) {
    const at = recordedOn.get(documentNumber);
    const amount = inCurrency(gross, currency, terms.rates);
    if (own.has(orderId) && at !== undefined && amount)
      byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), { at, amount }]);
  }
  return (orderId, at) => {
    const seen = decided.filter((decision) => decision.orderId === orderId && decision.at <= at);
    const last = seen.reduce<(typeof seen)[number] | undefined>(
      (one, other) => (one && one.at > other.at ? one : other),
      undefined,
    );
    if (!last) return zero(currency);
    const billed = (byOrder.get(orderId) ?? []).filter((invoice) => invoice.at <= at);
    const isLast = billed.length > 0 && billed.length === byOrder.get(orderId)?.length;
    if (orders.get(orderId)?.isOver === true && (isLast || !byOrder.has(orderId))) return zero(currency);
    const since = billed.filter((invoice) => invoice.at > last.at).map(({ amount }) => amount);
    const rest = subtract(last.facts.orderAmount, sum(since, currency));
    return rest.minor > 0 ? rest : zero(currency);
  };
}
