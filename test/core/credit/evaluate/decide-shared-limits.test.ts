import {
  creditPosition,
  type CreditSettings,
  decideOrders,
  defaultCreditSettings,
  type GroupPosition,
  totalExposure,
  type UnbilledOrder,
  type WaitingOrder,
} from '@o2c/core/credit';
import { addDays, decimal, isoDate } from '@o2c/core/kernel';
import fc from 'fast-check';
import { aCustomer, aDocument, eur, limitRule, ruleSet, usd } from '../credit-builders';

const asOf = isoDate('2026-04-01');
const limited = (minor: number) => ({ kind: 'limited', amount: eur(minor), source: 'base' }) as const;
const anOrder = (orderId: string, amount: number, over: Partial<UnbilledOrder> = {}): UnbilledOrder => ({
  orderId,
  cleared: false,
  deliveredUnbilled: eur(0),
  openOrder: eur(amount),
  ...over,
});
const waiting = (orderId: string, over: Partial<WaitingOrder> = {}): WaitingOrder => ({
  orderId,
  ruleSet: ruleSet([limitRule(100)]),
  forced: false,
  document: aDocument(),
  customer: aCustomer(),
  ...over,
});
const position = (orders: readonly UnbilledOrder[], rates = {}) =>
  creditPosition({ currency: 'EUR', items: [], orders, rates });
const group = (limit: number, orders: readonly UnbilledOrder[]): GroupPosition => ({
  code: 'SHARED',
  limit: limited(limit),
  position: position(orders),
});
const outcomes = ({ decided }: ReturnType<typeof decideOrders>) =>
  decided.map(({ verdict }) =>
    verdict.outcome === 'cleared' ? 'cleared' : verdict.reasons.map(({ cause }) => cause).join(' '),
  );

describe('decideOrders under a shared limit (CR-12)', () => {
  const own = [anOrder('A', 60_00), anOrder('B', 30_00), anOrder('C', 10_00)];
  const decide = (limit: number, others: readonly UnbilledOrder[]) =>
    decideOrders({
      position: position(own),
      limit: limited(100_00),
      asOf,
      checkpoint: 'orderEntry',
      rates: {},
      groups: [group(limit, [...own, ...others])],
      waiting: own.map(({ orderId }) => waiting(orderId, { limitGroup: 'SHARED' })),
    });

  test('the room of the group goes to who came first, and what others took of it is gone', () => {
    expect(outcomes(decide(100_00, []))).toEqual(['cleared', 'cleared', 'cleared']);
    expect(outcomes(decide(90_00, []))).toEqual(['cleared', 'cleared', 'groupLimitUsed']);
    const taken = anOrder('X', 20_00, { cleared: true });
    expect(outcomes(decide(100_00, [taken]))).toEqual(['cleared', 'groupLimitUsed', 'cleared']);
  });

  test('what another member only waits for has taken nothing of the group', () => {
    expect(outcomes(decide(100_00, [anOrder('X', 99_00)]))).toEqual(['cleared', 'cleared', 'cleared']);
  });

  test('an order under no shared limit is not held by one, and one the group does not know cannot be decided', () => {
    const request = {
      position: position(own),
      limit: limited(100_00),
      asOf,
      checkpoint: 'orderEntry',
      rates: {},
      groups: [group(0, [anOrder('A', 60_00)])],
    } as const;
    expect(outcomes(decideOrders({ ...request, waiting: [waiting('B')] }))).toEqual(['cleared']);
    expect(() => decideOrders({ ...request, waiting: [waiting('B', { limitGroup: 'SHARED' })] })).toThrow(
      'Order B is not in the position',
    );
  });

  test('a member whose currency has no rate holds what has to be measured against the group', () => {
    const foreign = anOrder('X', 0, { openOrder: usd(5_00), deliveredUnbilled: usd(0), cleared: true });
    expect(outcomes(decide(1_000_00, [foreign]))).toEqual(['rateMissing', 'rateMissing', 'rateMissing']);
  });
});

describe('decideOrders by what counts (CR-19)', () => {
  const taken = anOrder('T', 50_00, {
    cleared: true,
    deliveredUnbilled: eur(20_00),
    requestedDeliveryOn: addDays(asOf, 31),
  });
  const decide = (settings: Partial<CreditSettings>, order = anOrder('N', 60_00)) =>
    decideOrders({
      position: { ...position([taken, order]), openItems: eur(10_00) },
      limit: limited(100_00),
      asOf,
      checkpoint: 'orderEntry',
      rates: {},
      waiting: [
        waiting('N', {
          ruleSet: ruleSet([limitRule(100)], settings),
          document: aDocument(order.requestedDeliveryOn ? { requestedDeliveryOn: order.requestedDeliveryOn } : {}),
        }),
      ],
    });
  const exposureOf = (over: Partial<CreditSettings['exposure']>) => {
    const [decision] = decide({ exposure: { ...defaultCreditSettings.exposure, ...over } }).decided;
    if (!decision) throw new Error('one order was decided');
    return totalExposure(decision.facts.exposure).minor;
  };

  test('each part of the exposure counts, and settings leave it out', () => {
    expect(exposureOf({})).toBe(80_00);
    expect(exposureOf({ openItems: false })).toBe(70_00);
    expect(exposureOf({ deliveredUnbilled: false })).toBe(60_00);
    expect(exposureOf({ openOrders: false })).toBe(30_00);
  });

  test('an open order beyond the horizon does not count; what of it was delivered does', () => {
    expect(exposureOf({ horizonDays: 31 })).toBe(80_00);
    expect(exposureOf({ horizonDays: 30 })).toBe(30_00);
  });

  test('an order beyond the horizon is measured once it comes near, or once some of it was delivered', () => {
    const settings = { exposure: { ...defaultCreditSettings.exposure, horizonDays: 30 } };
    const far = anOrder('N', 600_00, { requestedDeliveryOn: addDays(asOf, 40) });
    expect(outcomes(decide(settings, far))).toEqual(['cleared']);
    expect(outcomes(decide(settings, { ...far, requestedDeliveryOn: addDays(asOf, 30) }))).toEqual(['creditLimitUsed']);
    expect(outcomes(decide(settings, { ...far, deliveredUnbilled: eur(1) }))).toEqual(['creditLimitUsed']);
  });
});

interface Drawn {
  readonly member: number;
  readonly open: number;
  readonly delivered: number;
  readonly cleared: boolean;
  readonly forced: boolean;
  readonly percent: number;
}

const drawnOrders = fc.array(
  fc.record<Drawn>({
    member: fc.nat(2),
    open: fc.nat(5_000),
    delivered: fc.nat(300),
    cleared: fc.boolean(),
    forced: fc.boolean(),
    percent: fc.constantFrom(100, 80, 50),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('the law of never releasing more than there is (CR-7)', () => {
  test('members decided one after the other never go beyond their own limits nor the shared one, forced holds and mixed rules included', () => {
    fc.assert(
      fc.property(
        drawnOrders,
        fc.array(fc.nat(20_000), { minLength: 3, maxLength: 3 }),
        fc.nat(40_000),
        (drawn, limits, shared) => {
          const orders = drawn.map(({ open, delivered, cleared }, at) =>
            anOrder(`O${at}`, open, { cleared, deliveredUnbilled: eur(delivered) }),
          );
          const standing = new Map(orders.map((order) => [order.orderId, order.cleared]));
          const now = () => orders.map((order) => ({ ...order, cleared: standing.get(order.orderId) ?? false }));
          for (const [at, { member, forced, percent }] of drawn.entries()) {
            const mine = now().filter((_, place) => drawn[place]?.member === member);
            const { decided } = decideOrders({
              position: position(mine),
              limit: limited(limits[member] ?? 0),
              asOf,
              checkpoint: 'orderEntry',
              rates: {},
              groups: [group(shared, now())],
              waiting: [waiting(`O${at}`, { forced, limitGroup: 'SHARED', ruleSet: ruleSet([limitRule(percent)]) })],
            });
            const cleared = decided[0]?.verdict.outcome === 'cleared' && !forced;
            standing.set(`O${at}`, cleared);
            if (!cleared) continue;
            // Added up here from the orders themselves, without the product's exposure.
            const takes = (of: readonly UnbilledOrder[]): number =>
              of.reduce((sum, one) => sum + one.deliveredUnbilled.minor + (one.cleared ? one.openOrder.minor : 0), 0);
            const all = now();
            expect(takes(all) * 100).toBeLessThanOrEqual(shared * percent);
            const own = all.filter((_, place) => drawn[place]?.member === member);
            expect(takes(own) * 100).toBeLessThanOrEqual((limits[member] ?? 0) * percent);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('in one go the same as one by one', () => {
    fc.assert(
      fc.property(drawnOrders, fc.nat(40_000), (drawn, limit) => {
        const orders = drawn.map(({ open, delivered, cleared }, at) =>
          anOrder(`O${at}`, open, { cleared, deliveredUnbilled: eur(delivered) }),
        );
        const request = { limit: limited(limit), asOf, checkpoint: 'orderEntry', rates: {} } as const;
        const queue = drawn.map(({ forced }, at) => waiting(`O${at}`, { forced }));
        const together = decideOrders({ ...request, position: position(orders), waiting: queue });
        let standing = orders;
        for (const [at, one] of queue.entries()) {
          const alone = decideOrders({ ...request, position: position(standing), waiting: [one] });
          expect(alone.decided[0]).toEqual(together.decided[at]);
          const cleared = alone.decided[0]?.verdict.outcome === 'cleared' && !one.forced;
          standing = standing.map((order) => (order.orderId === one.orderId ? { ...order, cleared } : order));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('with a percent of 33.3333 the last cent is not given', () => {
    const orders = [anOrder('A', 33_33), anOrder('B', 1)];
    const decided = decideOrders({
      position: position(orders),
      limit: limited(100_00),
      asOf,
      checkpoint: 'orderEntry',
      rates: { USD: decimal(1) },
      waiting: orders.map(({ orderId }) => waiting(orderId, { ruleSet: ruleSet([limitRule('33.3333')]) })),
    });
    expect(outcomes(decided)).toEqual(['cleared', 'creditLimitUsed']);
  });
});
