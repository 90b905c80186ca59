import { addDays, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { orderOfDecision, type QueueCandidate } from '@o2c/core/credit';
import { eur } from '../credit-builders';

const asOf = isoDate('2026-06-01');
const mostValue = { queue: 'mostValue' } as const;
const candidate = (orderId: string, takes: number, over: Partial<QueueCandidate> = {}): QueueCandidate => ({
  orderId,
  takes: eur(takes),
  waitingSince: asOf,
  ...over,
});

/** What is released when orders are asked one after the other and each takes its room. */
function released(orderIds: readonly string[], candidates: readonly QueueCandidate[], room: number) {
  let [left, value] = [room, 0];
  for (const id of orderIds) {
    const found = candidates.find(({ orderId }) => orderId === id);
    if (!found) throw new Error(id);
    if (found.takes.minor > left) continue;
    left -= found.takes.minor;
    value += (found.value ?? found.takes).minor;
  }
  return { left, value };
}

const drawn = (maxLength: number, most = 60) =>
  fc
    .array(fc.record({ takes: fc.nat(most), value: fc.option(fc.nat(most)), age: fc.nat(40) }), { maxLength })
    .map((list) =>
      [...list]
        .sort((one, other) => other.age - one.age)
        .map(({ takes, value, age }, at) =>
          candidate(`O${at}`, takes, {
            waitingSince: addDays(asOf, -age),
            ...(value === null ? {} : { value: eur(value) }),
          }),
        ),
    );

describe('orderOfDecision', () => {
  test('first come: the order of receipt, whatever it is worth', () => {
    const candidates = [candidate('A', 60), candidate('B', 50), candidate('C', 40)];
    expect(orderOfDecision(candidates, { asOf, room: eur(90) }, { queue: 'firstCome' })).toEqual({
      orderIds: ['A', 'B', 'C'],
      method: 'firstCome',
      value: 60,
      gap: 0,
    });
  });

  test('most value: those that fill the room best come first, the others after them as they came', () => {
    const candidates = [candidate('A', 60), candidate('B', 50), candidate('C', 40)];
    expect(orderOfDecision(candidates, { asOf, room: eur(90) }, mostValue)).toEqual({
      orderIds: ['B', 'C', 'A'],
      method: 'exact',
      value: 90,
      gap: 0,
    });
  });

  test('a value of its own counts instead of the amount', () => {
    const candidates = [candidate('A', 60), candidate('B', 50, { value: eur(10) }), candidate('C', 40)];
    expect(orderOfDecision(candidates, { asOf, room: eur(90) }, mostValue).orderIds).toEqual(['A', 'B', 'C']);
  });

  test('of equal values the earlier orders are taken', () => {
    const candidates = [candidate('A', 50), candidate('B', 50), candidate('C', 50)];
    expect(orderOfDecision(candidates, { asOf, room: eur(100) }, mostValue).orderIds).toEqual(['A', 'B', 'C']);
    const later = [candidate('A', 30), candidate('B', 50), candidate('C', 50), candidate('D', 20)];
    expect(orderOfDecision(later, { asOf, room: eur(50) }, mostValue).orderIds[0]).toBe('A');
  });

  test('who has waited longer than fairness allows goes first, though others are worth more', () => {
    const candidates = [
      candidate('A', 60, { waitingSince: addDays(asOf, -8) }),
      candidate('B', 50),
      candidate('C', 40),
    ];
    const settings = { queue: 'mostValue', fairnessDays: 7 } as const;
    expect(orderOfDecision(candidates, { asOf, room: eur(90) }, settings).orderIds).toEqual(['A', 'B', 'C']);
    const atTheEdge = { queue: 'mostValue', fairnessDays: 8 } as const;
    expect(orderOfDecision(candidates, { asOf, room: eur(90) }, atTheEdge).orderIds).toEqual(['B', 'C', 'A']);
  });

  test('without a bound, and where nothing fits, everybody keeps his place', () => {
    const candidates = [candidate('A', 60), candidate('B', 50)];
    expect(orderOfDecision(candidates, { asOf }, mostValue).orderIds).toEqual(['A', 'B']);
    expect(orderOfDecision(candidates, { asOf, room: eur(-1) }, mostValue)).toMatchObject({
      orderIds: ['A', 'B'],
      value: 0,
    });
  });

  test('is the best of all choices: no subset of up to 15 orders that fits has more value', () => {
    fc.assert(
      fc.property(drawn(15), fc.nat(400), (candidates, room) => {
        const { orderIds, value, method } = orderOfDecision(candidates, { asOf, room: eur(room) }, mostValue);
        let best = 0;
        for (let set = 0; set < 2 ** candidates.length; set += 1) {
          const within = candidates.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1);
          if (within.reduce((sum, { takes }) => sum + takes.minor, 0) > room) continue;
          best = Math.max(
            best,
            within.reduce((sum, one) => sum + (one.value ?? one.takes).minor, 0),
          );
        }
        expect(method).toBe('exact');
        expect(value).toBe(best);
        expect(released(orderIds, candidates, room).value).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  test('names every order once, never gives more than the room, and releases no less value than first come first served', () => {
    const settings = fc.record({ queue: fc.constant('mostValue' as const), fairnessDays: fc.nat(40) });
    fc.assert(
      fc.property(drawn(25, 5_000), fc.nat(30_000), settings, (candidates, room, chosen) => {
        const byReceipt = candidates.map(({ orderId }) => orderId);
        const { orderIds, value } = orderOfDecision(candidates, { asOf, room: eur(room) }, chosen);
        expect([...orderIds].sort()).toEqual([...byReceipt].sort());
        const { left, value: real } = released(orderIds, candidates, room);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(real).toBe(value);
        expect(real).toBeGreaterThanOrEqual(released(byReceipt, candidates, room).value);
      }),
      { numRuns: 60 },
    );
  });

  test('beyond thirty orders it chooses greedily, says the gap, and is still no worse than first come first served', () => {
    const many = fc.array(fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.nat(9_000)), {
      minLength: 31,
      maxLength: 80,
    });
    fc.assert(
      fc.property(many, fc.integer({ min: 5_000, max: 60_000 }), (list, room) => {
        const candidates = list.map(([takes, value], at) => candidate(`O${at}`, takes, { value: eur(value) }));
        const chosen = orderOfDecision(candidates, { asOf, room: eur(room) }, mostValue);
        expect(chosen.method).toBe('greedy');
        expect(chosen.gap).toBeGreaterThanOrEqual(0);
        const { left, value } = released(chosen.orderIds, candidates, room);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(value).toBeGreaterThanOrEqual(chosen.value);
        const byReceipt = candidates.map(({ orderId }) => orderId);
        expect(value).toBeGreaterThanOrEqual(released(byReceipt, candidates, room).value);
      }),
      { numRuns: 60 },
    );
  });

  test('the gap is a true bound: the exact choice among thirty orders is never better than it says', () => {
    const list = Array.from({ length: 31 }, (_, at) => candidate(`O${at}`, 101 + at * 7, { value: eur(90 + at * 11) }));
    const room = eur(1_500);
    const { value, gap } = orderOfDecision(list, { asOf, room }, mostValue);
    for (let left = 0; left < list.length; left += 1) {
      const thirty = list.filter((_, at) => at !== left);
      expect(orderOfDecision(thirty, { asOf, room }, mostValue).value).toBeLessThanOrEqual(value + gap);
    }
  });
});
