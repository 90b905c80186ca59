import { add, compare, type Instant, type Money, sum, zero } from '../../kernel';
import { type CreditFacts, totalExposure } from '../credit-facts';
import { type CreditVerdict, evaluateCredit } from '../evaluate/evaluate-credit';
import { orderOfDecision } from '../queue';
import {
  type DecisionDifference,
  type Exposures,
  type LimitReplay,
  type RecordedDecision,
  type ReplayedLimit,
  type ReplayEvent,
  type ReplayOrder,
} from './replay-event';
import { factsAnew, factsOfRecord } from './replayed-facts';
import { noStandings, type Standings } from './standings';

/**
 * Decides again everything that was decided under one limit, by the rule sets of its orders (M2): each decision on the facts as they were known then,
 * but for the room that other verdicts took or left. Goods, money and people's words stay as they were; what is held is looked at again whenever
 * something was decided or money came. Decided by the rules of the time, it differs from the record in nothing. What was before `from` stays as
 * it was recorded.
 */
export function replayLimit(limit: ReplayedLimit, from?: Instant): LimitReplay {
  const replay = new Replay(limit);
  for (const events of byMoment(limit.events)) {
    const [first] = events;
    if (from !== undefined && first && first.at < from) replay.follow(events);
    else replay.pass(events);
  }
  return replay.result();
}

/** Events of one moment belong together: a round decides several orders at once. */
function byMoment(events: readonly ReplayEvent[]): readonly (readonly ReplayEvent[])[] {
  const moments = new Map<Instant, ReplayEvent[]>();
  for (const event of events) {
    const known = moments.get(event.at);
    if (known) known.push(event);
    else moments.set(event.at, [event]);
  }
  return [...moments].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, list]) => list);
}

/** A replay on its way: everything it learns stays inside. */
class Replay {
  private readonly standings: Standings = noStandings();
  private readonly lastFacts = new Map<string, CreditFacts>();
  private readonly differences: DecisionDifference[] = [];
  private readonly everHeld = { recorded: new Set<string>(), replayed: new Set<string>() };
  private readonly most = { recorded: 0, replayed: 0 };
  private decisions = 0;
  private rebuilt = 0;
  private lastAt: Instant | undefined;

  public constructor(private readonly limit: ReplayedLimit) {}

  /** Takes the record as it is. */
  public follow(events: readonly ReplayEvent[]): void {
    const { recorded, replayed, clearedFor } = this.standings;
    for (const event of events) {
      this.lastAt = event.at;
      if (event.kind === 'payment') continue;
      if (event.kind !== 'decision') {
        this.hear(event.orderId, event.kind);
        continue;
      }
      recorded.set(event.orderId, event.outcome);
      replayed.set(event.orderId, event.outcome);
      if (event.outcome === 'cleared') clearedFor.set(event.orderId, event.contentHash);
      this.lastFacts.set(event.orderId, event.facts);
    }
  }

  public pass(events: readonly ReplayEvent[]): void {
    const [first] = events;
    if (!first) return;
    this.lastAt = first.at;
    for (const event of events)
      if (event.kind !== 'decision' && event.kind !== 'payment') this.hear(event.orderId, event.kind);
    const recorded = new Map(
      events.flatMap((event) => (event.kind === 'decision' ? [[event.orderId, event] as const] : [])),
    );
    const looked = recorded.size > 0 || events.some(({ kind }) => kind === 'payment');
    if (looked)
      for (const order of this.queue(recorded, first.at)) this.decide(order, recorded.get(order.orderId), first.at);
    if (looked) this.measure(first.at);
  }

  /** A person's word counts where the order is held, in the record and in the replay alike. */
  private hear(orderId: string, word: 'released' | 'rejected' | 'forced'): void {
    const { recorded, replayed, forced } = this.standings;
    if (word === 'forced') forced.add(orderId);
    else forced.delete(orderId);
    const standing = word === 'released' ? 'cleared' : word === 'rejected' ? 'gone' : 'held';
    recorded.set(orderId, standing);
    if (replayed.get(orderId) === 'held' || word !== 'released') replayed.set(orderId, standing);
  }

  /** Who is decided at a moment, in which order: those of the record, and whoever the replay holds. */
  private queue(recorded: ReadonlyMap<string, RecordedDecision>, at: Instant): readonly ReplayOrder[] {
    const { replayed } = this.standings;
    const open = this.limit.orders.filter(
      ({ orderId }) => recorded.has(orderId) || (replayed.get(orderId) === 'held' && this.lastFacts.has(orderId)),
    );
    const [first] = open;
    const settings = first?.ruleSet.settings;
    if (!first || settings?.queue !== 'mostValue' || open.length < 2) return open;
    const facts = this.facts(first, recorded.get(first.orderId), at);
    const room = roomOf(facts);
    const candidates = open.map((order) => {
      const { orderAmount } = this.facts(order, recorded.get(order.orderId), at);
      const received = this.lastFacts.get(order.orderId)?.asOf ?? facts.asOf;
      return { orderId: order.orderId, takes: orderAmount, waitingSince: received };
    });
    const { orderIds } = orderOfDecision(candidates, { asOf: facts.asOf, ...(room ? { room } : {}) }, settings);
    return orderIds.flatMap((id) => open.filter(({ orderId }) => orderId === id));
  }

  private facts({ orderId, ruleSet }: ReplayOrder, record: RecordedDecision | undefined, at: Instant): CreditFacts {
    const { limit, standings } = this;
    const { settings } = ruleSet;
    const last = this.lastFacts.get(orderId);
    if (record) return factsOfRecord(record, limit, { standings, settings });
    if (!last) throw new Error(`Nothing was ever recorded of order ${orderId}.`);
    return factsAnew(last, { orderId, at }, { limit, standings, settings });
  }

  private decide(order: ReplayOrder, record: RecordedDecision | undefined, at: Instant): void {
    const { recorded, replayed, clearedFor, forced } = this.standings;
    const { orderId } = order;
    const keeps = record && this.isAlreadyCleared(record);
    const facts = this.facts(order, record, at);
    const verdict = keeps ? undefined : evaluateCredit(facts, order.ruleSet);
    const outcome = verdict?.outcome === 'held' || forced.has(orderId) ? 'held' : 'cleared';
    replayed.set(orderId, outcome);
    if (outcome === 'held') this.everHeld.replayed.add(orderId);
    else clearedFor.set(orderId, record?.contentHash ?? clearedFor.get(orderId) ?? '');
    if (!record) return;
    this.decisions += 1;
    if (isRebuilt(record, this.limit)) this.rebuilt += 1;
    recorded.set(orderId, record.outcome);
    this.lastFacts.set(orderId, record.facts);
    if (record.outcome === 'held') this.everHeld.recorded.add(orderId);
    if (record.outcome !== outcome) this.differences.push(differenceOf(order, record, { outcome, verdict }));
  }

  /** The record looked again at what it held; the other rules had cleared the same content before. */
  private isAlreadyCleared({ orderId, contentHash }: RecordedDecision): boolean {
    const { recorded, replayed, clearedFor } = this.standings;
    const same = clearedFor.get(orderId) === contentHash;
    return same && replayed.get(orderId) === 'cleared' && recorded.get(orderId) !== 'cleared';
  }

  private measure(at: Instant): void {
    for (const side of ['recorded', 'replayed'] as const)
      this.most[side] = Math.max(this.most[side], this.exposureOf(side, at).minor);
  }

  private exposureOf(side: 'recorded' | 'replayed', at: Instant): Money {
    const { openItems } = this.limit.booksAt(at);
    const cleared = this.limit.orders.filter(({ orderId }) => this.standings[side].get(orderId) === 'cleared');
    const rest = cleared.map(({ orderId }) => this.limit.restAt(orderId, at));
    return add(openItems, sum(rest, openItems.currency));
  }

  public result(): LimitReplay {
    const { everHeld, lastFacts, limit, differences, decisions, rebuilt } = this;
    const ids = [...new Set([...everHeld.recorded, ...everHeld.replayed])].sort();
    return {
      decisions,
      rebuilt,
      differences,
      held: ids.flatMap((orderId) => {
        const amount = lastFacts.get(orderId)?.orderAmount;
        const held = { recorded: everHeld.recorded.has(orderId), replayed: everHeld.replayed.has(orderId) };
        return amount ? [{ orderId, amount, ...held }] : [];
      }),
      exposure: { recorded: this.exposures('recorded', limit), replayed: this.exposures('replayed', limit) },
    };
  }

  private exposures(side: 'recorded' | 'replayed', { booksAt }: ReplayedLimit): Exposures {
    if (this.lastAt === undefined) throw new Error('Nothing happened under this limit.');
    const { currency } = booksAt(this.lastAt).openItems;
    const last = this.exposureOf(side, this.lastAt);
    const most = { minor: Math.max(this.most[side], last.minor), currency };
    return { last, most };
  }
}

/** What rows say now of then, beside what the decision kept: open items, where they count, and the limit. */
function isRebuilt({ at, facts }: RecordedDecision, { booksAt }: ReplayedLimit): boolean {
  const { openItems, limit } = booksAt(at);
  const owed = facts.exposure.openItems.minor === openItems.minor;
  const amountOf = (one: CreditFacts['limit']): number | string =>
    one.kind === 'limited' ? one.amount.minor : one.kind;
  return owed && amountOf(limit) === amountOf(facts.limit);
}

function differenceOf(
  { orderId, name, customerId }: ReplayOrder,
  { at, outcome, facts }: RecordedDecision,
  replayed: { readonly outcome: 'cleared' | 'held'; readonly verdict: CreditVerdict | undefined },
): DecisionDifference {
  const reasons = replayed.verdict?.outcome === 'held' ? replayed.verdict.reasons : [];
  return {
    at,
    orderId,
    name,
    customerId,
    amount: facts.orderAmount,
    recorded: outcome,
    replayed: replayed.outcome,
    causes: [...new Set(reasons.map(({ cause }) => cause))].sort(),
    rules: [...new Set(reasons.map(({ ruleId }) => ruleId))].sort(),
  };
}

/** What is left under the limit itself; which percent of it may be used is for the rules to say, when each order is decided. */
function roomOf({ limit, exposure }: CreditFacts): Money | undefined {
  if (limit.kind !== 'limited') return undefined;
  const left = add(limit.amount, { ...totalExposure(exposure), minor: -totalExposure(exposure).minor });
  return compare(left, zero(left.currency)) > 0 ? left : zero(left.currency);
}
