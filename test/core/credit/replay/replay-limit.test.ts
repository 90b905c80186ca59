import {
  type CreditFacts,
  type CreditRuleSet,
  defaultCreditSettings,
  evaluateCredit,
  type ReplayedLimit,
  type ReplayEvent,
  replayLimit,
  simulationOf,
} from '@o2c/core/credit';
import { addDays, decimal, instant, type Instant, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { eur } from '../credit-builders';

const FIRST = isoDate('2026-06-01');
const LIMIT = 1_000;
const atDay = (day: number): Instant => instant(`${addDays(FIRST, day)}T08:30:00Z`);
const byLimit = (percent: number, queue: 'firstCome' | 'mostValue' = 'firstCome'): CreditRuleSet => ({
  settings: { ...defaultCreditSettings, queue },
  rules: [
    {
      id: 'LIMIT',
      type: 'creditLimitUsed',
      effect: 'block',
      scope: { level: 'all' },
      valueType: 'percent',
      threshold: decimal(percent),
      releaseOrder: false,
      ignoreBlank: false,
      ignoreDisputed: false,
    },
  ],
});

const limitOf = () => ({ kind: 'limited', amount: eur(LIMIT), source: 'base' }) as const;

const factsOf = (
  day: number,
  amount: number,
  taken: { readonly items: number; readonly orders: number },
): CreditFacts => ({
  asOf: addDays(FIRST, day),
  checkpoint: 'orderEntry',
  document: { kind: 'order', termsCode: '', total: eur(amount), excluded: false, forced: false, criticalFields: [] },
  customer: {
    customerId: 'C',
    groupMissing: false,
    accountStatus: 'normal',
    dunningLevel: 0,
    excluded: false,
    intercompany: false,
    isNew: false,
  },
  limit: limitOf(),
  exposure: { openItems: eur(taken.items), deliveredUnbilled: eur(0), openOrders: eur(taken.orders) },
  orderAmount: eur(amount),
  debits: [],
  missingRates: [],
  rates: {},
});

interface Drawn {
  readonly amounts: readonly number[];
  /** What is owed on each day. */
  readonly owed: readonly number[];
  /** The day on which a person releases, or rejects, the order of that number, where it is held. */
  readonly words: readonly (readonly [day: number, order: number, released: boolean])[];
}

/** A time under one limit of 1,000, one order a day, decided as it would be by a rule set, and what a person said in between. */
function history({ amounts, owed, words }: Drawn, ruleSet: CreditRuleSet): ReplayedLimit {
  const standing = new Map<number, 'cleared' | 'held' | 'gone'>();
  const events: ReplayEvent[] = [];
  const orders = (but: number) =>
    amounts.reduce((sum, amount, at) => (at !== but && standing.get(at) === 'cleared' ? sum + amount : sum), 0);
  amounts.forEach((_, day) => {
    for (const [on, order, released] of words) {
      if (on !== day || standing.get(order) !== 'held') continue;
      events.push({
        kind: released ? 'released' : 'rejected',
        at: instant(`${addDays(FIRST, day)}T08:00:00Z`),
        orderId: `O${order}`,
      });
      standing.set(order, released ? 'cleared' : 'gone');
    }
    for (let order = 0; order <= day; order += 1) {
      const before = standing.get(order);
      if (before === 'cleared' || before === 'gone') continue;
      const facts = factsOf(day, amounts[order] ?? 0, { items: owed[day] ?? 0, orders: orders(order) });
      const { outcome } = evaluateCredit(facts, ruleSet);
      // What stays held is not recorded again.
      if (before === undefined || outcome === 'cleared')
        events.push({ kind: 'decision', at: atDay(day), orderId: `O${order}`, contentHash: 'h', outcome, facts });
      standing.set(order, outcome);
    }
  });
  return {
    orders: amounts.map((_, at) => ({ orderId: `O${at}`, name: `O${at}`, customerId: 'C', ruleSet })),
    events,
    booksAt: (at) => {
      const asOf = isoDate(at.slice(0, 10));
      const day = amounts.findIndex((_, index) => addDays(FIRST, index) === asOf);
      return { asOf, openItems: eur(owed[day] ?? 0), debits: [], limit: limitOf() };
    },
    restAt: (orderId) => eur(amounts[Number(orderId.slice(1))] ?? 0),
  };
}

const drawn = fc.integer({ min: 1, max: 9 }).chain((days) =>
  fc.record({
    amounts: fc.array(fc.integer({ min: 1, max: 700 }), { minLength: days, maxLength: days }),
    owed: fc.array(fc.nat(900), { minLength: days, maxLength: days }),
    words: fc.array(fc.tuple(fc.nat(days), fc.nat(days), fc.boolean()), { maxLength: 3 }),
  }),
);
const under = (limit: ReplayedLimit, ruleSet: CreditRuleSet): ReplayedLimit => ({
  ...limit,
  orders: limit.orders.map((order) => ({ ...order, ruleSet })),
});

describe('replayLimit', () => {
  test('differs from the record in nothing when the rules are those of the time', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(50, 100, 150), (time, percent) => {
        const { differences, held, decisions, rebuilt } = replayLimit(history(time, byLimit(percent)));
        expect(rebuilt).toBe(decisions);
        expect(differences).toEqual([]);
        expect(held.filter(({ recorded, replayed }) => recorded !== replayed)).toEqual([]);
      }),
    );
  });

  test('never lets more go than the other rules allow, in whatever order room is given', () => {
    const queue = fc.constantFrom('firstCome' as const, 'mostValue' as const);
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 200 }), queue, (time, percent, how) => {
        const recorded = history({ ...time, words: [], owed: time.owed.map(() => 0) }, byLimit(100));
        const { exposure } = replayLimit(under(recorded, byLimit(percent, how)));
        expect(exposure.replayed.most.minor).toBeLessThanOrEqual((LIMIT * percent) / 100);
      }),
    );
  });

  test('takes what was before the first day as it was', () => {
    fc.assert(
      fc.property(drawn, fc.nat(9), (time, day) => {
        const limit = history(time, byLimit(100));
        const all = replayLimit(under(limit, byLimit(0)), atDay(day));
        expect(all.decisions).toBe(
          limit.events.filter(({ kind, at }) => kind === 'decision' && at >= atDay(day)).length,
        );
        expect(all.differences.every(({ at }) => at >= atDay(day))).toBe(true);
      }),
    );
  });

  test('counts what is added and what is avoided, and reads the same twice', () => {
    const time = { amounts: [600, 500, 300], owed: [0, 0, 0], words: [] };
    const limit = history(time, byLimit(100));
    const wide = simulationOf([replayLimit(under(limit, byLimit(110)))]);
    expect(wide).toMatchObject({
      limits: 1,
      decisions: 3,
      ordersHeld: { recorded: 1, replayed: 1 },
      holdsAdded: 1,
      holdsAvoided: 1,
      currencies: [
        {
          currency: 'EUR',
          held: { recorded: 500, replayed: 300 },
          exposure: { recorded: 900, replayed: 1_100 },
          mostExposure: { recorded: 900, replayed: 1_100 },
        },
      ],
    });
    expect(wide.differences).toMatchObject([
      { orderId: 'O1', recorded: 'held', replayed: 'cleared', causes: [] },
      { orderId: 'O2', recorded: 'cleared', replayed: 'held', causes: ['creditLimitUsed'], rules: ['LIMIT'] },
    ]);
    expect(simulationOf([replayLimit(under(limit, byLimit(110)))])).toEqual(wide);
  });

  test("a person's release counts where the order is held, and a rejection ends it", () => {
    const released = history({ amounts: [900, 600], owed: [0, 0], words: [[1, 1, true]] }, byLimit(100));
    expect(replayLimit(under(released, byLimit(50))).held).toMatchObject([{ replayed: true }, { replayed: true }]);
    const rejected = history({ amounts: [900, 500, 50], owed: [0, 0, 0], words: [[2, 1, false]] }, byLimit(100));
    expect(replayLimit(under(rejected, byLimit(140))).exposure.replayed.last).toEqual(eur(950));
  });
});
